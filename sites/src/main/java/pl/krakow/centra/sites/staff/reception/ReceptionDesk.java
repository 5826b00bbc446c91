package pl.krakow.centra.sites.staff.reception;

import java.text.Collator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.api.door.DoorApi;
import pl.krakow.centra.sites.api.door.DoorApi.Guest;
import pl.krakow.centra.sites.api.door.Occasion;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.Matching;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.Names;
import pl.krakow.centra.sites.staff.reception.Arrivals.Found;
import pl.krakow.centra.sites.staff.reception.Arrivals.Gathering;
import pl.krakow.centra.sites.staff.reception.Arrivals.Row;
import pl.krakow.centra.sites.staff.reception.Arrivals.Visit;

/** Gathers what the door needs. The lists of events are read only where somebody opens one or looks for a person. */
@Component
@RequiredArgsConstructor
class ReceptionDesk {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 3;
    private static final int MOST_EVENTS = 20;
    private static final int MOST_FOUND = 30;
    private static final int SHORTEST = 2;
    private static final int QUARTER = 15;
    private static final List<String> HAPPENING = List.of("PUBLISHED", "HELD");

    private final BookingsApi bookings;
    private final DoorApi door;
    private final KnownRooms rooms;
    private final Names names;
    private final Together together;

    /** What somebody at the door has chosen or looks for. */
    record Wish(
            @Nullable String visit,
            @Nullable String event,
            @Nullable String session,
            String q) {

        boolean looksForSomebody() {
            return q.length() >= SHORTEST;
        }
    }

    Arrivals arrivals(AtWork work, Wish wish) {
        var today = work.today();
        var booked = together.begin(() -> Page.all(
                MOST_PAGES, cursor -> bookings.find(work.caller(), work.id(), today, today, null, PAGE, cursor)));
        var lent = together.begin(() -> rooms.of(work));
        var happening = together.begin(() -> occasions(work));
        var meetings = meetings(work, booked.join(), lent.join());
        var events = happening.join();
        var rows = Stream.concat(
                        meetings.orElse(List.of()).stream().map(Row::of),
                        events.orElse(List.of()).stream().map(occasion -> row(occasion, work, lent.join())))
                .filter(row ->
                        !wish.looksForSomebody() || Matching.matches(wish.q(), row.title(), row.who(), row.room()))
                .sorted(Comparator.comparing(Row::from).thenComparing(Row::room))
                .toList();
        return new Arrivals(
                wish.q(),
                !meetings.isGiven(),
                !events.isGiven(),
                rows,
                wish.looksForSomebody() ? found(work, events.orElse(List.of()), wish.q()) : List.of(),
                meetings.orElse(List.of()).stream()
                        .mapToInt(meeting -> meeting.counted() == null ? 0 : meeting.counted())
                        .sum(),
                soon(work),
                wish.event() == null ? visit(meetings.orElse(List.of()), wish.visit()) : null,
                gathering(work, events.orElse(List.of()), wish, lent.join()));
    }

    private static LocalTime soon(AtWork work) {
        var next = work.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES).plusMinutes(QUARTER);
        return next.minusMinutes(next.getMinute() % QUARTER);
    }

    private Answer<List<Meeting>> meetings(AtWork work, Answer<List<Booking>> booked, Map<String, Room> lent) {
        var ofToday = booked.map(list -> list.stream()
                .filter(booking ->
                        booking.state().isOfItsDay() && booking.eventId() == null && isToday(booking.start(), work))
                .toList());
        var beneficiaries = names.of(
                work.caller(),
                ofToday.orElse(List.of()).stream().map(Booking::beneficiaryId).toList());
        return ofToday.map(list -> list.stream()
                .map(booking -> Meeting.of(booking, work.now(), lent, beneficiaries))
                .toList());
    }

    /** Events with a part of theirs today. */
    Answer<List<Occasion>> occasions(AtWork work) {
        var today = work.today();
        return door.occasions(work.caller(), work.id(), today, today, HAPPENING, MOST_EVENTS)
                .map(page -> page.items().stream()
                        .filter(occasion -> !sessions(occasion, work).isEmpty())
                        .toList());
    }

    private static List<Occasion.Session> sessions(Occasion occasion, AtWork work) {
        return occasion.sessions().stream()
                .filter(session -> isToday(session.start(), work) || isToday(session.end(), work))
                .toList();
    }

    private static boolean isToday(OffsetDateTime time, AtWork work) {
        LocalDate date = time.atZoneSameInstant(work.zone()).toLocalDate();
        return date.equals(work.today());
    }

    /** The session people come to now. */
    static Occasion.Session session(Occasion occasion, AtWork work) {
        return new Occasion(
                        occasion.id(),
                        occasion.kind(),
                        occasion.title(),
                        occasion.start(),
                        occasion.end(),
                        occasion.capacity(),
                        sessions(occasion, work))
                .nearest(work.now().toOffsetDateTime())
                .orElseThrow();
    }

    private static Row row(Occasion occasion, AtWork work, Map<String, Room> lent) {
        var session = session(occasion, work);
        var now = work.now().toOffsetDateTime();
        return new Row(
                occasion.id(),
                true,
                session.start().atZoneSameInstant(work.zone()).toLocalTime(),
                session.end().atZoneSameInstant(work.zone()).toLocalTime(),
                place(session, lent),
                occasion.title(),
                null,
                now.isAfter(session.end())
                        ? Arrivals.State.OVER
                        : now.isBefore(session.start()) ? Arrivals.State.EXPECTED : Arrivals.State.INSIDE,
                0,
                Duration.ZERO,
                false,
                0);
    }

    private static String place(Occasion.Session session, Map<String, Room> lent) {
        var place = session.place();
        if (place == null || place.roomId() == null) {
            return "";
        }
        var room = lent.get(place.roomId());
        return room == null ? place.roomId() : room.number();
    }

    /** The one that was asked for; else the one whose people are awaited now, or are in and not counted yet. */
    private static @Nullable Visit visit(List<Meeting> meetings, @Nullable String id) {
        return meetings.stream()
                .filter(meeting ->
                        id == null ? isAwaited(meeting) : meeting.id().equals(id))
                .min(Comparator.comparing(Meeting::isOver)
                        .thenComparing(meeting -> Duration.between(
                                        meeting.start(), meeting.now().toOffsetDateTime())
                                .abs())
                        .thenComparing(Meeting::room))
                .map(meeting -> new Visit(meeting, Counts.of(meeting.booking())))
                .orElse(null);
    }

    private static boolean isAwaited(Meeting meeting) {
        return meeting.isToBeLetIn() || meeting.booking().state() == Booking.State.CHECKED_IN && meeting.isBegun();
    }

    private @Nullable Gathering gathering(AtWork work, List<Occasion> events, Wish wish, Map<String, Room> lent) {
        return events.stream()
                .filter(occasion -> occasion.id().equals(wish.event()))
                .findFirst()
                .map(occasion -> {
                    var sessions = sessions(occasion, work);
                    var session = sessions.stream()
                            .filter(one -> one.id().equals(wish.session()))
                            .findFirst()
                            .orElseGet(() -> session(occasion, work));
                    return new Gathering(
                            occasion,
                            session,
                            sessions,
                            place(session, lent),
                            session.start().atZoneSameInstant(work.zone()).toLocalTime(),
                            session.end().atZoneSameInstant(work.zone()).toLocalTime(),
                            door.expected(work.caller(), work.id(), occasion.id())
                                    .map(expected -> byName(expected.guests())));
                })
                .orElse(null);
    }

    private List<Found> found(AtWork work, List<Occasion> events, String q) {
        var lists = together.each(events, occasion -> door.expected(work.caller(), work.id(), occasion.id()));
        var code = GuestNotes.code(q);
        var found = new ArrayList<Found>();
        for (int i = 0; i < events.size(); i++) {
            var occasion = events.get(i);
            var session = session(occasion, work).id();
            byName(lists.get(i).map(DoorApi.Expected::guests).orElse(List.of())).stream()
                    .filter(guest ->
                            guest.ticket().equals(code) || Matching.matches(q, guest.name(), guest.organisation()))
                    .map(guest -> new Found(occasion, session, guest))
                    .forEach(found::add);
        }
        return found.stream().limit(MOST_FOUND).toList();
    }

    private static List<Guest> byName(List<Guest> guests) {
        return guests.stream()
                .sorted(Comparator.comparing(Guest::name, Collator.getInstance(LocaleContextHolder.getLocale())))
                .toList();
    }
}
