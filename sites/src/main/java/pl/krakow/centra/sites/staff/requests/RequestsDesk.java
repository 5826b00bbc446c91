package pl.krakow.centra.sites.staff.requests;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.api.bookings.ScheduleApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.look.Timeline;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.Names;
import pl.krakow.centra.sites.staff.Proposals;
import pl.krakow.centra.sites.staff.deciding.Rivals;
import pl.krakow.centra.sites.staff.deciding.UsesSoFar;
import pl.krakow.centra.sites.staff.requests.Comparison.Side;

/** Gathers what a decision on a request needs. */
@Component
@RequiredArgsConstructor
class RequestsDesk {

    private static final int DAYS_AHEAD = 365;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final Comparator<Meeting> BY_TIME =
            Comparator.comparing(Meeting::start).thenComparing(Meeting::room).thenComparing(Meeting::id);

    private final BookingsApi bookings;
    private final KnownRooms rooms;
    private final ScheduleApi schedule;
    private final UsesSoFar uses;
    private final Names names;
    private final Proposals proposals;
    private final Together together;

    Inbox inbox(AtWork work) {
        var asked = together.begin(() -> Page.all(
                MOST_PAGES,
                cursor -> bookings.find(
                        work.caller(),
                        work.id(),
                        work.today(),
                        work.today().plusDays(DAYS_AHEAD),
                        Booking.State.REQUESTED,
                        PAGE,
                        cursor)));
        var lent = together.begin(() -> rooms.of(work));
        var requests = asked.join();
        var beneficiaries = names.of(
                work.caller(),
                requests.orElse(List.of()).stream().map(Booking::beneficiaryId).toList());
        var byId = lent.join();
        return new Inbox(requests.map(list -> clusters(list.stream()
                .filter(booking -> booking.state() == Booking.State.REQUESTED)
                .map(booking -> Meeting.of(booking, work.now(), byId, beneficiaries))
                .sorted(BY_TIME)
                .toList())));
    }

    /** Each request joins the first group with one that overlaps it. */
    private static List<Inbox.Cluster> clusters(List<Meeting> requests) {
        var groups = new ArrayList<List<Meeting>>();
        for (var request : requests) {
            groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> other.overlaps(request)))
                    .findFirst()
                    .orElseGet(() -> {
                        var group = new ArrayList<Meeting>();
                        groups.add(group);
                        return group;
                    })
                    .add(request);
        }
        return groups.stream().map(List::copyOf).map(Inbox.Cluster::new).toList();
    }

    /**
     * A request beside one that competes with it.
     *
     * @param with the one to compare it with; the first that competes when it doesn't or isn't named
     */
    Answer<Comparison> compare(AtWork work, String id, @Nullable String with) {
        var asked = together.begin(() -> bookings.booking(work.caller(), work.id(), id));
        var competing = together.begin(() -> bookings.competitors(work.caller(), work.id(), id));
        var lent = together.begin(() -> rooms.of(work));
        var answer = asked.join();
        if (!(answer instanceof Answer.Given<Booking> given)) {
            return answer.map(_ -> {
                throw new IllegalStateException("only what was given is mapped");
            });
        }
        var others = competing.join().orElse(new Page<>(List.of(), null)).items();
        var byId = lent.join();
        var beneficiaries = names.of(
                work.caller(),
                Stream.concat(Stream.of(given.value()), others.stream())
                        .map(Booking::beneficiaryId)
                        .toList());
        Function<Booking, Meeting> meeting = booking -> Meeting.of(booking, work.now(), byId, beneficiaries);
        var a = meeting.apply(given.value());
        var rest = others.stream().map(meeting).sorted(BY_TIME).toList();
        var b = rest.stream()
                .filter(other -> other.id().equals(with))
                .findFirst()
                .orElse(rest.isEmpty() ? null : rest.getFirst());
        var letters = together.begin(() -> letters(work, a, rest));
        var sideA = together.begin(() -> side(work, a));
        var sideB = b == null ? null : together.begin(() -> side(work, b));
        var forA =
                together.begin(() -> isWaiting(a) ? proposals.instead(work, a, byId) : List.<Proposals.Proposal>of());
        var forB = together.begin(() -> b == null ? List.<Proposals.Proposal>of() : proposals.instead(work, b, byId));
        return new Answer.Given<>(new Comparison(
                sideA.join(),
                sideB == null ? null : sideB.join(),
                rest,
                letters.join(),
                b == null ? null : overlap(a, b),
                forA.join(),
                forB.join()));
    }

    private static boolean isWaiting(Meeting meeting) {
        return meeting.booking().state() == Booking.State.REQUESTED;
    }

    private Side side(AtWork work, Meeting meeting) {
        var beneficiary = meeting.booking().beneficiaryId();
        return new Side(
                meeting,
                beneficiary == null
                        ? null
                        : uses.of(
                                work.caller(),
                                work.id(),
                                work.now(),
                                beneficiary,
                                meeting.booking().roomId(),
                                meeting.date()));
    }

    /** The same letters as on the board of that day; in the order they were asked in where the board can't be seen. */
    private Map<String, String> letters(AtWork work, Meeting one, List<Meeting> others) {
        var letters = new HashMap<>(schedule.schedule(work.caller(), work.id(), one.date(), one.date())
                .map(found -> Rivals.letters(found.bookings()))
                .orElse(Map.of()));
        var inOrder = Stream.concat(Stream.of(one), others.stream())
                .sorted(Comparator.comparing(RequestsDesk::asked).thenComparing(Meeting::id))
                .toList();
        if (!letters.keySet().containsAll(inOrder.stream().map(Meeting::id).toList())) {
            letters.clear();
            for (int i = 0; i < inOrder.size(); i++) {
                letters.put(inOrder.get(i).id(), Rivals.letter(i));
            }
        }
        return letters;
    }

    private static OffsetDateTime asked(Meeting meeting) {
        var asked = meeting.booking().askedAt();
        return asked == null ? meeting.start() : asked;
    }

    private static Comparison.@Nullable Overlap overlap(Meeting a, Meeting b) {
        var start = a.from().isAfter(b.from()) ? a.from() : b.from();
        var end = b.end().isBefore(a.end()) ? b.to() : a.to();
        return a.overlaps(b)
                ? new Comparison.Overlap(start, end, Timeline.beside(a.from(), a.to(), b.from(), b.to()))
                : null;
    }
}
