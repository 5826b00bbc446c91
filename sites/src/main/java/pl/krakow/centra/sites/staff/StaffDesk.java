package pl.krakow.centra.sites.staff;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Beneficiary;
import pl.krakow.centra.sites.gateway.Booking;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.rooms.CentreDay;
import pl.krakow.centra.sites.rooms.CentreDays;
import pl.krakow.centra.sites.rooms.RoomCard;
import pl.krakow.centra.sites.staff.StaffPage.Day;
import pl.krakow.centra.sites.staff.StaffPage.Row;

/** Gathers what a centre's staff need to see. */
@Component
@RequiredArgsConstructor
class StaffDesk {

    private static final int DAYS_OF_REQUESTS = 180;
    private static final int NEXT_DAYS = 7;
    private static final int MOST_NAMES = 60;

    private final Gateway gateway;
    private final CentreDays days;
    private final Together together;

    /**
     * A day at the centre.
     *
     * @param bookings what stands on that day; refused or down as the API said
     * @param next the days after it that have bookings
     * @param requests waiting, soonest first
     */
    record View(CentreDay day, boolean useUnknown, Answer<Day> bookings, List<Day> next, Answer<List<Row>> requests) {}

    View view(Caller caller, Centre centre, LocalDate date, ZonedDateTime now) {
        var today = now.toLocalDate();
        var asked = together.begin(() -> days.of(caller, centre, date, null));
        var coming = together.begin(() -> gateway.bookings(caller, centre.id(), date, date.plusDays(NEXT_DAYS), null));
        var waiting = together.begin(() -> gateway.bookings(
                caller, centre.id(), today, today.plusDays(DAYS_OF_REQUESTS), Booking.State.REQUESTED));
        var bookings = coming.join();
        var requests = waiting.join();
        var names = names(caller, bookings.orElse(List.of()), requests.orElse(List.of()));
        var day = asked.join();
        var rows = rows(centre, now, day.day().rooms(), names);
        var all = bookings.map(list -> list.stream()
                .filter(booking -> booking.state().isOfItsDay())
                .map(booking -> rows.row(booking, 0))
                .sorted(ORDER)
                .toList());
        return new View(
                day.day(),
                day.useUnknown(),
                all.map(list -> new Day(
                        date,
                        list.stream().filter(row -> row.date().equals(date)).toList())),
                after(date, all.orElse(List.of())),
                requests.map(list -> list.stream()
                        .filter(booking -> booking.state() == Booking.State.REQUESTED)
                        .map(booking -> rows.row(booking, competing(booking, list)))
                        .sorted(ORDER)
                        .toList()));
    }

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::date).thenComparing(Row::from).thenComparing(Row::room);

    private static List<Day> after(LocalDate date, List<Row> rows) {
        return rows.stream()
                .map(Row::date)
                .filter(other -> other.isAfter(date))
                .distinct()
                .map(other -> new Day(
                        other,
                        rows.stream().filter(row -> row.date().equals(other)).toList()))
                .toList();
    }

    private static int competing(Booking request, List<Booking> requests) {
        return (int) requests.stream()
                .filter(other -> !other.id().equals(request.id())
                        && other.roomId().equals(request.roomId())
                        && other.start().isBefore(request.end())
                        && request.start().isBefore(other.end()))
                .count();
    }

    /** Names are read one by one; a name that can't be read doesn't hide its booking. */
    private Map<String, String> names(Caller caller, List<Booking> bookings, List<Booking> requests) {
        var ids = Stream.concat(requests.stream(), bookings.stream())
                .map(Booking::beneficiaryId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        Map<String, String> names = new HashMap<>();
        for (var answer : together.each(ids, id -> gateway.beneficiary(caller, id))) {
            if (answer instanceof Answer.Given<Beneficiary> given) {
                names.put(given.value().id(), given.value().name());
            }
        }
        return names;
    }

    private static Rows rows(
            Centre centre, ZonedDateTime now, @Nullable List<RoomCard> rooms, Map<String, String> names) {
        Map<String, String> roomNames = new HashMap<>();
        Map<String, Integer> seats = new HashMap<>();
        if (rooms != null) {
            for (var room : rooms) {
                roomNames.put(room.id(), room.number());
                seats.put(room.id(), room.capacity());
            }
        }
        return (booking, competing) -> StaffPage.row(booking, centre.zone(), now, roomNames, seats, names, competing);
    }

    private interface Rows {
        Row row(Booking booking, int competing);
    }
}
