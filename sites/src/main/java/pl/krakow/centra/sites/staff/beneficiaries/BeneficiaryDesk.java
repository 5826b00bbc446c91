package pl.krakow.centra.sites.staff.beneficiaries;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.Meeting;

/** Gathers what staff may know of a beneficiary. What is read is noted by the API, so nothing is read that isn't shown. */
@Component
@RequiredArgsConstructor
class BeneficiaryDesk {

    private static final int DAYS_BACK = 200;
    private static final int DAYS_AHEAD = 190;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 2;
    private static final int VIEWS = 20;

    private final BeneficiariesApi beneficiaries;
    private final BookingsApi bookings;
    private final KnownRooms rooms;
    private final Together together;

    /**
     * A beneficiary with what it does here.
     *
     * @param next its bookings from now on, soonest first
     * @param past its bookings before, latest first
     * @param numbers of the rooms, by their ids
     * @param views who looked at its data; coordinators are told
     */
    record File(
            Beneficiary who,
            Answer<List<Meeting>> next,
            List<Meeting> past,
            Answer<BeneficiariesApi.Quotas> quotas,
            Map<String, String> numbers,
            List<Beneficiary> duplicates,
            @Nullable List<Look> views,
            List<Line> history) {}

    /** Somebody looked. */
    record Look(boolean me, @Nullable String what, ZonedDateTime at) {}

    /** Something that happened to its entry. */
    record Line(String step, boolean me, @Nullable String name, ZonedDateTime at) {}

    Answer<File> file(AtWork work, String id) {
        var answer = beneficiaries.beneficiary(work.caller(), id);
        if (!(answer instanceof Answer.Given<Beneficiary> given)) {
            return answer.map(_ -> {
                throw new IllegalStateException("only what was given is mapped");
            });
        }
        var who = given.value();
        var booked = together.begin(() -> Page.all(
                MOST_PAGES,
                cursor -> bookings.of(
                        work.caller(),
                        work.id(),
                        who.id(),
                        work.today().minusDays(DAYS_BACK),
                        work.today().plusDays(DAYS_AHEAD),
                        PAGE,
                        cursor)));
        var lent = together.begin(() -> rooms.of(work));
        var quotas = together.begin(() -> beneficiaries.quotas(work.caller(), who.id()));
        var alike = together.begin(() -> beneficiaries.duplicates(work.caller(), who.id()));
        var looks =
                work.isCoordinator() ? together.begin(() -> beneficiaries.views(work.caller(), who.id(), VIEWS)) : null;
        var byId = lent.join();
        var meetings = booked.join()
                .map(list -> list.stream()
                        .map(booking -> Meeting.of(booking, work.now(), byId, Map.of(who.id(), who)))
                        .sorted(Comparator.comparing(Meeting::start))
                        .toList());
        var me = work.person().actor().subject();
        return new Answer.Given<>(new File(
                who,
                meetings.map(list ->
                        list.stream().filter(meeting -> !meeting.isOver()).toList()),
                meetings.orElse(List.of()).reversed().stream()
                        .filter(Meeting::isOver)
                        .toList(),
                quotas.join(),
                KnownRooms.numbers(byId),
                alike.join().orElse(new Page<>(List.of(), null)).items(),
                looks == null
                        ? null
                        : looks.join().orElse(new Page<>(List.of(), null)).items().stream()
                                .map(view -> new Look(
                                        me.equals(view.by()),
                                        view.what(),
                                        view.at().atZoneSameInstant(work.zone())))
                                .toList(),
                who.history().reversed().stream()
                        .map(step -> new Line(
                                step.step(),
                                me.equals(step.by()),
                                name(who, step.by()),
                                step.at().atZoneSameInstant(work.zone())))
                        .toList()));
    }

    private static @Nullable String name(Beneficiary who, String subject) {
        return who.representatives().stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .map(Beneficiary.Representative::name)
                .orElse(null);
    }
}
