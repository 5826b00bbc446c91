package pl.krakow.centra.sites.staff.today;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.api.events.StaffEvent;
import pl.krakow.centra.sites.api.events.StaffEventsApi;
import pl.krakow.centra.sites.api.rooms.Closure;
import pl.krakow.centra.sites.api.rooms.HoursApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.rooms.CentreDays;
import pl.krakow.centra.sites.rooms.Openings;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.Names;
import pl.krakow.centra.sites.staff.OwnUses;

/** Gathers a centre's day. */
@Component
@RequiredArgsConstructor
class TodayDesk {

    private static final int DAYS_OF_REQUESTS = 180;
    private static final int DAYS_TO_COUNT = 14;
    private static final int DAYS_OF_USE = 60;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final List<String> HAPPENING = List.of("PUBLISHED", "HELD");
    static final Comparator<Meeting> BY_TIME =
            Comparator.comparing(Meeting::start).thenComparing(Meeting::room);

    private final BookingsApi bookings;
    private final RoomsApi rooms;
    private final HoursApi hours;
    private final StaffEventsApi events;
    private final OwnUses ownUses;
    private final CentreDays days;
    private final Names names;
    private final Together together;

    Day today(AtWork work) {
        var today = work.today();
        var asked = together.begin(() -> days.of(work.caller(), work.centre(), today, null));
        var lent = together.begin(() -> rooms.rooms(work.caller(), work.id()));
        var ofToday = together.begin(() -> find(work, today, today, null));
        var requested =
                together.begin(() -> find(work, today, today.plusDays(DAYS_OF_REQUESTS), Booking.State.REQUESTED));
        var first = today.minusDays(DAYS_TO_COUNT);
        var confirmed = together.begin(() -> find(work, first, today, Booking.State.CONFIRMED));
        var arrived = together.begin(() -> find(work, first, today, Booking.State.CHECKED_IN));
        var closed = together.begin(() -> hours.closures(work.caller(), work.id(), null));
        var attention = together.begin(() -> events.attention(work.caller(), work.id()));
        var programme =
                together.begin(() -> events.between(work.caller(), work.id(), today, today, HAPPENING, PAGE, null));

        var bookingsToday = ofToday.join();
        var requests = requested.join();
        var past = both(confirmed.join(), arrived.join());
        var own = ownUses.of(work.caller(), work.centre(), bookingsToday.orElse(List.of()));
        var beneficiaries = names.of(
                work.caller(),
                Stream.of(bookingsToday, requests, past)
                        .flatMap(answer -> answer.orElse(List.of()).stream())
                        .map(Booking::beneficiaryId)
                        .toList());
        var known = lent.join();
        var byId = KnownRooms.byId(known.orElse(new Page<>(List.of(), null)));
        Function<List<Booking>, List<Meeting>> meetings = list -> list.stream()
                .map(booking -> Meeting.of(OwnUses.named(booking, own), work.now(), byId, beneficiaries))
                .sorted(BY_TIME)
                .toList();
        var coming = bookingsToday.map(list -> meetings.apply(list.stream()
                .filter(booking -> booking.state().isOfItsDay()
                        && booking.start()
                                .atZoneSameInstant(work.zone())
                                .toLocalDate()
                                .equals(today))
                .toList()));
        var asks = requests.map(meetings).map(TodayDesk::asks);
        var day = asked.join();
        return new Day(
                day.day(),
                day.useUnknown(),
                coming,
                asks,
                undecided(closed.join()),
                past.map(meetings)
                        .map(list -> list.stream()
                                .filter(Meeting::isUncounted)
                                .sorted(BY_TIME.reversed())
                                .toList()),
                attention.join().map(StaffEvent.Attention::items),
                programme.join().map(page -> running(page.items(), work.now())),
                coming.isGiven() && coming.orElse(List.of()).isEmpty()
                        ? setup(work, day.opening(), List.copyOf(byId.values()), known.isGiven())
                        : null);
    }

    private Answer<List<Booking>> find(AtWork work, LocalDate from, LocalDate to, Booking.@Nullable State state) {
        return Page.all(MOST_PAGES, cursor -> bookings.find(work.caller(), work.id(), from, to, state, PAGE, cursor));
    }

    private static Answer<List<Booking>> both(Answer<List<Booking>> one, Answer<List<Booking>> other) {
        return one.isGiven()
                ? other.map(list -> Stream.concat(one.orElse(List.of()).stream(), list.stream())
                        .toList())
                : one;
    }

    private static List<Day.Ask> asks(List<Meeting> requests) {
        return requests.stream()
                .filter(request -> request.booking().state() == Booking.State.REQUESTED)
                .map(request -> new Day.Ask(request, (int) requests.stream()
                        .filter(other -> !other.id().equals(request.id()) && other.overlaps(request))
                        .count()))
                .toList();
    }

    private static List<Closure> undecided(Answer<Page<Closure>> closures) {
        return closures.orElse(new Page<>(List.of(), null)).items().stream()
                .filter(closure -> closure.isInForce() && closure.openDecisions() > 0)
                .toList();
    }

    private static List<StaffEvent> running(List<StaffEvent> events, ZonedDateTime now) {
        return events.stream()
                .filter(event -> event.start()
                                .atZoneSameInstant(now.getZone())
                                .toLocalDate()
                                .equals(now.toLocalDate())
                        || event.start().isBefore(now.toOffsetDateTime())
                                && event.end().isAfter(now.toOffsetDateTime()))
                .sorted(Comparator.comparing(StaffEvent::start))
                .toList();
    }

    /** Only a centre in which nothing was booked for a while is asked about its setup. */
    private @Nullable List<Day.Setup> setup(
            AtWork work, @Nullable Openings opening, List<Room> rooms, boolean roomsKnown) {
        var around = bookings.find(
                work.caller(),
                work.id(),
                work.today().minusDays(DAYS_OF_USE),
                work.today().plusDays(DAYS_OF_USE),
                null,
                1,
                null);
        if (!roomsKnown
                || !around.isGiven()
                || !around.orElse(new Page<>(List.of(), null)).items().isEmpty()) {
            return null;
        }
        var open = opening != null && opening.weekly().values().stream().anyMatch(list -> !list.isEmpty());
        return List.of(
                new Day.Setup("hours", open, 0, "/settings/hours"),
                new Day.Setup("rooms", !rooms.isEmpty(), rooms.size(), "/settings/rooms"),
                new Day.Setup("beneficiary", false, 0, "/beneficiaries/new"));
    }
}
