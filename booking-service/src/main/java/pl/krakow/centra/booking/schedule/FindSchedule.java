package pl.krakow.centra.booking.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.OpeningHoursView;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.schedule.ScheduleView.ClosedTime;
import pl.krakow.centra.booking.schedule.ScheduleView.ScheduledBooking;
import pl.krakow.centra.booking.schedule.ScheduleView.ScheduledDay;
import pl.krakow.centra.booking.schedule.ScheduleView.ScheduledRoom;
import pl.krakow.centra.booking.schedule.ScheduleView.WaitingRequests;
import pl.krakow.centra.kit.centre.Centre;

/**
 * Reads a centre's schedule. Whatever the number of rooms and bookings, the sheets are read with one query and the names on
 * them with one more.
 */
@Component
@RequiredArgsConstructor
class FindSchedule {

    private static final Set<BookingState> OF_A_SCHEDULE = Set.of(
            BookingState.REQUESTED,
            BookingState.CONFIRMED,
            BookingState.CHECKED_IN,
            BookingState.COMPLETED,
            BookingState.NO_SHOW);
    private static final int DAYS_OF_REQUESTS = 400;

    private final DaySheets sheets;
    private final Rooms rooms;
    private final Lendings lendings;
    private final PublicHolidays holidays;
    private final Beneficiaries beneficiaries;
    private final Clock clock;

    /** @param to the last date, included */
    record Query(Centre centre, LocalDate from, LocalDate to, Locale language) {}

    ScheduleView of(Query query) {
        var centre = query.centre().id().value();
        var zone = query.centre().zone();
        var found = sheets(centre, query.from(), query.to());
        var names = names(found);
        var bookings = found.stream()
                .flatMap(sheet -> scheduled(sheet).map(booking -> view(sheet, booking, names)))
                .sorted(Comparator.comparing(
                                (ScheduledBooking booking) -> booking.start().toInstant())
                        .thenComparing(ScheduledBooking::id))
                .toList();
        return new ScheduleView(
                centre,
                zone.getId(),
                days(query.centre(), query.from(), query.to()),
                rooms(query, found),
                bookings,
                found.stream()
                        .flatMap(sheet -> sheet.closings().stream().map(closing -> view(closing, zone)))
                        .toList());
    }

    /** How full each date is. */
    List<ScheduledDay> days(Query query) {
        var centre = query.centre();
        var byDate = sheets(centre.id().value(), query.from(), query.to()).stream()
                .collect(Collectors.groupingBy(sheet -> sheet.id().date()));
        var lent = rooms.ofCentre(centre.id().value());
        return days(centre, query.from(), query.to()).stream()
                .map(day -> day(day, byDate.getOrDefault(day.date(), List.of()), lent, centre.zone()))
                .toList();
    }

    /** The requests of today and later. */
    WaitingRequests waiting(Centre centre) {
        var today = LocalDate.now(clock.withZone(centre.zone()));
        var dates = new TreeMap<LocalDate, Integer>();
        try (var found = sheets.between(
                centre.id().value(), today, today.plusDays(DAYS_OF_REQUESTS), null, BookingState.REQUESTED)) {
            found.forEach(sheet -> dates.merge(
                    sheet.id().date(),
                    Math.toIntExact(sheet.bookings().stream()
                            .filter(booking -> !booking.isTrace() && booking.state() == BookingState.REQUESTED)
                            .count()),
                    Integer::sum));
        }
        dates.values().removeIf(count -> count == 0);
        return new WaitingRequests(
                dates.values().stream().mapToInt(Integer::intValue).sum(), dates.isEmpty() ? null : dates.firstKey());
    }

    private List<DaySheet> sheets(String centre, LocalDate from, LocalDate to) {
        try (var found = sheets.between(centre, from, to, null, null)) {
            return found.toList();
        }
    }

    private static Stream<Booking> scheduled(DaySheet sheet) {
        return sheet.bookings().stream()
                .filter(booking -> !booking.isTrace() && OF_A_SCHEDULE.contains(booking.state()));
    }

    /** Those who stand behind the bookings now, by the ids the bookings name. */
    private Map<BeneficiaryId, Beneficiary> names(Collection<DaySheet> found) {
        var ids = found.stream()
                .flatMap(FindSchedule::scheduled)
                .map(Booking::beneficiary)
                .distinct()
                .toList();
        Map<BeneficiaryId, Beneficiary> names = new HashMap<>();
        for (var beneficiary : ids.isEmpty() ? List.<Beneficiary>of() : beneficiaries.findAll(ids)) {
            names.put(
                    beneficiary.id(),
                    beneficiary.merge() == null
                            ? beneficiary
                            : beneficiaries.current(beneficiary.id()).orElse(beneficiary));
        }
        return names;
    }

    private List<OpeningHoursView.Day> days(Centre centre, LocalDate from, LocalDate to) {
        return lendings.lendingOf(centre.id().value())
                .map(lending -> OpeningHoursView.of(
                                new Revised<>(lending, 0, List.of()), true, holidays, centre.zone(), from, to)
                        .days())
                .orElse(List.of());
    }

    private List<ScheduledRoom> rooms(Query query, Collection<DaySheet> found) {
        var listed = new ArrayList<>(rooms.ofCentre(query.centre().id().value()));
        var known = listed.stream().map(Room::id).collect(Collectors.toSet());
        found.stream()
                .flatMap(FindSchedule::scheduled)
                .map(Booking::room)
                .distinct()
                .filter(room -> !known.contains(room))
                .flatMap(room -> rooms.find(room).stream())
                .forEach(listed::add);
        return listed.stream()
                .sorted(Comparator.comparing(room -> room.id().room()))
                .map(room -> view(room, query))
                .toList();
    }

    private static ScheduledRoom view(Room room, Query query) {
        return new ScheduledRoom(
                room.id().room(),
                room.partOf(),
                room.names()
                        .getOrDefault(
                                query.language().getLanguage(),
                                room.names().getOrDefault("pl", room.id().room())),
                room.area(),
                room.capacity(),
                room.equipment(),
                room.rules().raster().toString(),
                room.rules().shortest().toString(),
                query.from()
                        .datesUntil(query.to().plusDays(1))
                        .filter(room::isLentOn)
                        .toList());
    }

    private static ScheduledBooking view(DaySheet sheet, Booking booking, Map<BeneficiaryId, Beneficiary> names) {
        var zone = sheet.zone();
        var details = booking.details();
        var series = booking.series();
        var event = booking.event();
        var attendance = booking.attendance();
        var who = names.get(booking.beneficiary());
        return new ScheduledBooking(
                booking.id().value(),
                booking.room().room(),
                booking.state(),
                at(booking.slot().start(), zone),
                at(booking.slot().end(), zone),
                minutes(booking.setUp()),
                minutes(booking.cleanUp()),
                details.title(),
                booking.beneficiary().value(),
                name(who),
                booking.beneficiaryKind(),
                who == null ? null : who.verification().state(),
                details.expectedPeople(),
                attendance == null ? null : attendance.total(),
                series == null ? null : series.value(),
                event == null ? null : event.value(),
                at(booking.steps().getFirst().at(), zone),
                booking.state() == BookingState.REQUESTED
                        ? sheet.competitors(booking).stream()
                                .map(other -> other.id().value())
                                .toList()
                        : List.of(),
                booking.revision());
    }

    private static @Nullable String name(@Nullable Beneficiary who) {
        return who == null || who.profile().name().isEmpty()
                ? null
                : who.profile().name();
    }

    private static ClosedTime view(Closing closing, ZoneId zone) {
        return new ClosedTime(
                closing.closure(),
                closing.room().room(),
                at(closing.slot().start(), zone),
                at(closing.slot().end(), zone),
                closing.reason());
    }

    private static ScheduledDay day(OpeningHoursView.Day day, List<DaySheet> found, List<Room> rooms, ZoneId zone) {
        var there = found.stream().flatMap(FindSchedule::scheduled).toList();
        var takingPlace = there.stream().filter(Booking::occupies).toList();
        var closed = found.stream()
                .flatMap(sheet -> sheet.closings().stream())
                .collect(Collectors.groupingBy(Closing::room));
        int lent = rooms.stream()
                .filter(room -> room.partOf() == null && room.isLentOn(day.date()))
                .mapToInt(room -> LentTime.minutes(day, closed.getOrDefault(room.id(), List.of()), zone))
                .sum();
        return new ScheduledDay(
                day,
                takingPlace.size(),
                Math.toIntExact(there.stream()
                        .filter(booking -> booking.state() == BookingState.REQUESTED)
                        .count()),
                takingPlace.stream().mapToInt(FindSchedule::people).sum(),
                takingPlace.stream()
                        .mapToInt(booking -> minutes(between(booking.slot())))
                        .sum(),
                lent);
    }

    private static int people(Booking booking) {
        var attendance = booking.attendance();
        return attendance == null ? booking.details().expectedPeople() : attendance.total();
    }

    private static Duration between(TimeSlot slot) {
        return Duration.between(slot.start(), slot.end());
    }

    private static int minutes(Duration length) {
        return Math.toIntExact(length.toMinutes());
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
