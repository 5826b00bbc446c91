package pl.krakow.centra.booking.closures;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.RoomDays;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/**
 * A room is closed for a day in the moment in which everybody wants into it. However it comes out, a booking that got in
 * is one that the closure knows it hit. The number of rounds can be raised by {@code -Dstorm.rounds=100}.
 */
final class ClosureStorm {

    private static final int ROUNDS = Integer.getInteger("storm.rounds", 20);
    private static final int REQUESTS = 50;
    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String ROOM = "1w038";

    private final Api staff;
    private final String beneficiary;
    private final OnTheSheet onTheSheet;
    private final RoomDays roomDays;
    private final Rooms rooms;
    private final Lendings lendings;
    private final Random random = new Random(50);
    private final List<LocalDate> days;

    ClosureStorm(
            int port, OnTheSheet onTheSheet, RoomDays roomDays, Rooms rooms, Lendings lendings, LocalDate firstDay) {
        this.staff = Api.at(port).as(Persona.coordinator(new CentreId("reymonta")));
        this.beneficiary = Meetings.beneficiary(staff);
        this.onTheSheet = onTheSheet;
        this.roomDays = roomDays;
        this.rooms = rooms;
        this.lendings = lendings;
        this.days = openDays(firstDay);
    }

    private List<LocalDate> openDays(LocalDate first) {
        return staff.get(CENTRE + "/opening-hours?from=%s&to=%s".formatted(first, first.plusDays(200)))
                .json()
                .get("days")
                .valueStream()
                .filter(day -> !day.get("intervals").isEmpty())
                .map(day -> LocalDate.parse(day.get("date").asString()))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(ROUNDS)
                .toList();
    }

    /** Short meetings all over the day, each time wanted by several. */
    void everyBookingThatGotInIsKnownToTheClosure() throws Exception {
        for (var day : days) {
            var bookings = IntStream.range(0, REQUESTS - 1)
                    .<Callable<List<String>>>mapToObj(n -> () -> {
                        var from = LocalTime.of(9, 0).plusMinutes(45L * (n % 14));
                        var answer = staff.post(
                                CENTRE + "/bookings",
                                meeting(
                                        ROOM,
                                        day,
                                        from.toString(),
                                        from.plusMinutes(30).toString(),
                                        beneficiary));
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
                        return answer.status() == 201 ? List.of(answer.text("id")) : List.of();
                    })
                    .toList();
            check(day, "09:00", bookings);
        }
    }

    /** Meetings of the morning move into the afternoon, which is closed. */
    void everyBookingThatMovedInIsKnownToTheClosure() throws Exception {
        for (var day : days) {
            var placed = IntStream.range(0, 6)
                    .mapToObj(n -> LocalTime.of(9, 0).plusMinutes(45L * n))
                    .map(from -> staff.post(
                                    CENTRE + "/bookings",
                                    meeting(
                                            ROOM,
                                            day,
                                            from.toString(),
                                            from.plusMinutes(30).toString(),
                                            beneficiary))
                            .text("id"))
                    .toList();
            var moves = IntStream.range(0, REQUESTS - 1)
                    .<Callable<List<String>>>mapToObj(n -> () ->
                            moved(placed.get(n % 6), day, LocalTime.of(14, 0).plusMinutes(45L * (n % 7))))
                    .toList();
            check(day, "13:30", moves);
        }
    }

    private List<String> moved(String booking, LocalDate day, LocalTime to) {
        var room = rooms.find(new RoomId("reymonta", ROOM)).orElseThrow();
        var lending = lendings.lendingOf("reymonta").orElseThrow();
        var start = day.atTime(to).atZone(Meetings.KRAKOW).toInstant();
        var slot = new TimeSlot(start, start.plusSeconds(1800));
        var id = new BookingId(UUID.fromString(booking));
        var now = LocalDate.of(2026, 12, 1).atTime(8, 0).atZone(Meetings.KRAKOW).toInstant();
        var decision = onTheSheet.<Decision>decide(
                "reymonta",
                id,
                sheet -> sheet.move(
                        id,
                        _ -> true,
                        roomDays.of(room, lending, day, Meetings.KRAKOW),
                        slot,
                        Authority.COORDINATOR,
                        "coordinator",
                        null,
                        now));
        return decision.map(OnTheSheet.Answer::result)
                        .filter(Decision.Decided.class::isInstance)
                        .isPresent()
                ? List.of(booking)
                : List.of();
    }

    private void check(LocalDate day, String closesFrom, List<Callable<List<String>>> acts) throws Exception {
        var closed = new ArrayList<Api.Answer>();
        Callable<List<String>> closing = () -> {
            var answer = staff.post(
                    CENTRE + "/closures",
                    Map.of(
                            "rooms",
                            List.of(ROOM),
                            "from",
                            day.toString(),
                            "to",
                            day.toString(),
                            "hours",
                            Map.of("from", closesFrom, "to", "24:00"),
                            "reason",
                            "Awaria"));
            closed.add(answer);
            return List.of();
        };
        var all =
                new ArrayList<>(Stream.concat(acts.stream(), Stream.of(closing)).toList());
        Collections.shuffle(all, random);
        List<String> in;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            in = callers.invokeAll(all).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
        assertThat(closed.getFirst().status()).as(closed.getFirst().toString()).isEqualTo(201);
        var known = closed.getFirst()
                .json()
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("bookingId").asString())
                .collect(Collectors.toSet());
        assertThat(known).as("bookings of %s that the closure knows", day).containsAll(in);
        var late = staff.post(CENTRE + "/bookings", meeting(ROOM, day, "19:00", "19:30", beneficiary));
        assertThat(late.status()).as(late.toString()).isEqualTo(409);
    }
}
