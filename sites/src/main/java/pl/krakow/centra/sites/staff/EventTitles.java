package pl.krakow.centra.sites.staff;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.Schedule;
import pl.krakow.centra.sites.api.events.StaffEvent;
import pl.krakow.centra.sites.api.events.StaffEventsApi;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;

/**
 * Calls bookings for the centre's own events what the events are called: a room is held for them without their title. While events
 * don't answer, all of them keep the one name that bookings know.
 */
@Component
@RequiredArgsConstructor
public class EventTitles {

    private static final List<String> HOLD_ROOMS = List.of("DRAFT", "PUBLISHED", "POSTPONED", "HELD");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final StaffEventsApi events;

    public List<Booking> named(Caller caller, Centre centre, List<Booking> bookings) {
        var titles = of(caller, centre, bookings.stream());
        return titles.isEmpty()
                ? bookings
                : bookings.stream().map(booking -> booking.named(titles)).toList();
    }

    /** What the events are called that these bookings are for, by the events' ids. */
    public Map<String, String> of(Caller caller, Centre centre, Stream<Booking> bookings) {
        return titles(
                caller,
                centre,
                bookings.filter(booking -> booking.eventId() != null)
                        .map(Booking::start)
                        .toList());
    }

    public Schedule named(Caller caller, Centre centre, Schedule schedule) {
        var titles = titles(
                caller,
                centre,
                schedule.bookings().stream()
                        .filter(item -> item.eventId() != null)
                        .map(Schedule.Item::start)
                        .toList());
        return titles.isEmpty() ? schedule : schedule.named(titles);
    }

    /** By the event's id. Nothing is asked when no booking is an event's. */
    private Map<String, String> titles(Caller caller, Centre centre, List<OffsetDateTime> starts) {
        if (starts.isEmpty()) {
            return Map.of();
        }
        var days = starts.stream()
                .map(start -> start.atZoneSameInstant(centre.zone()).toLocalDate())
                .sorted(Comparator.naturalOrder())
                .toList();
        return all(caller, centre, days.getFirst(), days.getLast())
                .collect(Collectors.toMap(StaffEvent::id, StaffEvent::title, (one, _) -> one));
    }

    private Stream<StaffEvent> all(Caller caller, Centre centre, LocalDate from, LocalDate to) {
        return Page.all(MOST_PAGES, cursor -> events.between(caller, centre.id(), from, to, HOLD_ROOMS, PAGE, cursor))
                .orElse(List.of())
                .stream();
    }
}
