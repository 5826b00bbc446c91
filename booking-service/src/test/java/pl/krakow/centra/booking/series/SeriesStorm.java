package pl.krakow.centra.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.series;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/**
 * Fifty people want one room on the same three days at the same moment, some of them on all three, some on one; of all
 * their times every two overlap. What is checked is said in the methods' names. The number of rounds can be raised by
 * {@code -Dstorm.rounds=100}.
 */
final class SeriesStorm {

    static final int ROUNDS = Integer.getInteger("storm.rounds", 20);
    private static final int CALLERS = 50;
    private static final int DATES = 3;
    private static final List<String> ROOMS = List.of("1w038", "1w039", "1w040");
    private static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    private static final String SERIES = "/api/v1/centres/reymonta/booking-series";
    private static final LocalDate FIRST_TUESDAY = LocalDate.of(2027, 1, 12);

    private final Api staff;
    private final String beneficiary;
    private final MongoOperations mongo;
    private final Random random = new Random(51);
    private final List<UUID> singles = new ArrayList<>();
    private final Map<UUID, Integer> promised = new HashMap<>();

    SeriesStorm(int port, MongoOperations mongo) {
        this.staff = Api.at(port).as(Persona.coordinator(new CentreId("reymonta")));
        this.beneficiary = Meetings.beneficiary(staff);
        this.mongo = mongo;
    }

    /** Each wants all three days or nothing: whoever gets the first day gets them all. */
    void grantsExactlyOneOfFiftySeriesEachRound() throws Exception {
        storm(
                (room, tuesday) -> IntStream.range(0, CALLERS)
                        .mapToObj(_ -> wholeSeries(room, tuesday, "ABORT"))
                        .toList(),
                1);
    }

    /** Half of them want one day, the others all three, some of these take what is free. */
    void neverGrantsHalfASeriesNorADayTwice() throws Exception {
        storm(
                (room, tuesday) -> IntStream.range(0, CALLERS)
                        .mapToObj(n -> n % 2 == 0
                                ? single(room, tuesday.plusDays(random.nextInt(DATES)))
                                : wholeSeries(room, tuesday, n % 5 == 0 ? "SKIP" : "ABORT"))
                        .toList(),
                0);
    }

    private void storm(Wishes wishes, int winners) throws Exception {
        var weeks = FIRST_TUESDAY
                .datesUntil(FIRST_TUESDAY.plusDays(300))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY && isOpen(day))
                .limit((ROUNDS + 2) / 3)
                .toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                everySheetExists(ROOMS.get(round % 3), weeks.get(round / 3));
                var calls = new ArrayList<>(wishes.of(ROOMS.get(round % 3), weeks.get(round / 3)));
                Collections.shuffle(calls, random);
                var answers =
                        callers.invokeAll(calls).stream().map(Future::resultNow).toList();
                assertThat(answers)
                        .as("round %d", round)
                        .allMatch(answer -> answer.status() == 201 || answer.status() == 409);
                var granted = answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .count();
                assertThat(granted).as("round %d", round).isPositive();
                remember(answers);
                if (winners > 0) {
                    assertThat(granted).as("granted in round %d", round).isEqualTo(winners);
                }
            }
        }
        theEventsHaveLeft();
        whatIsStoredHoldsNoOverlapAndNoHalfSeries();
    }

    /** The first write to a sheet is guarded by its key; every later one, which is what is stormed, by its version. */
    private void everySheetExists(String room, LocalDate tuesday) {
        for (int n = 0; n < DATES; n++) {
            var early = staff.post(BOOKINGS, meeting(room, tuesday.plusDays(n), "18:00", "19:00", beneficiary));
            assertThat(early.status()).as(early.toString()).isEqualTo(201);
        }
    }

    /** So that nothing is written any more while everything is read. */
    private void theEventsHaveLeft() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !mongo.exists(query(where("outboxSince").exists(true)), "daySheets"));
    }

    private void remember(List<Api.Answer> answers) {
        for (var answer : answers) {
            if (answer.status() == 201 && answer.json().has("occurrences")) {
                promised.put(
                        UUID.fromString(answer.text("id")),
                        answer.json().get("placed").asInt());
            } else if (answer.status() == 201) {
                singles.add(UUID.fromString(answer.text("id")));
            }
        }
    }

    private interface Wishes {
        List<Callable<Api.Answer>> of(String room, LocalDate tuesday);
    }

    private boolean isOpen(LocalDate tuesday) {
        var hours = staff.get(
                "/api/v1/centres/reymonta/opening-hours?from=%s&to=%s".formatted(tuesday, tuesday.plusDays(2)));
        var open = new ArrayList<Boolean>();
        hours.json().get("days").forEach(day -> open.add(!day.get("intervals").isEmpty()));
        return !open.contains(false);
    }

    private Callable<Api.Answer> wholeSeries(String room, LocalDate tuesday, String onConflict) {
        var start = LocalTime.of(10, 0).plusMinutes(15L * random.nextInt(8));
        var length = Duration.between(start, LocalTime.of(12, 15).plusMinutes(15L * random.nextInt(8)));
        return () -> staff.post(
                SERIES,
                with(
                        series(
                                room,
                                tuesday,
                                start.toString(),
                                length.toString(),
                                "FREQ=DAILY;COUNT=" + DATES,
                                beneficiary),
                        "onConflict",
                        onConflict));
    }

    private Callable<Api.Answer> single(String room, LocalDate day) {
        var start = LocalTime.of(10, 0).plusMinutes(15L * random.nextInt(8));
        var end = LocalTime.of(12, 15).plusMinutes(15L * random.nextInt(8));
        return () -> staff.post(BOOKINGS, meeting(room, day, start.toString(), end.toString(), beneficiary));
    }

    /** The invariant query: over the sheets and the series as they are stored. */
    private void whatIsStoredHoldsNoOverlapAndNoHalfSeries() {
        Map<Object, Integer> placed = new HashMap<>();
        var stored = new HashSet<Object>();
        for (var sheet : mongo.findAll(Document.class, "daySheets")) {
            var confirmed = sheet.getList("bookings", Document.class, List.of()).stream()
                    .filter(booking -> "CONFIRMED".equals(booking.getString("state")))
                    .toList();
            for (var one : confirmed) {
                if (one.get("series") == null) {
                    stored.add(one.get("id"));
                } else {
                    placed.merge(one.get("series"), 1, Integer::sum);
                }
                assertThat(confirmed)
                        .filteredOn(other -> !other.equals(one))
                        .as("overlap on %s", sheet.getString("_id"))
                        .noneMatch(other -> overlap(one, other));
            }
            assertThat(sheet.getList("arrivals", Document.class, List.of()))
                    .as("promises left on %s", sheet.getString("_id"))
                    .isEmpty();
        }
        for (var series : mongo.findAll(Document.class, "bookingSeries")) {
            var occurrences = series.getList("occurrences", Document.class);
            var said = occurrences.stream()
                    .filter(occurrence -> "PLACED".equals(occurrence.getString("state")))
                    .count();
            boolean whole =
                    occurrences.stream().noneMatch(occurrence -> "SKIPPED".equals(occurrence.getString("state")));
            assertThat(series.get("act"))
                    .as("an act left on %s", series.get("_id"))
                    .isNull();
            assertThat((long) placed.getOrDefault(series.get("_id"), 0))
                    .as("series %s", series.get("_id"))
                    .isEqualTo(said);
            assertThat(whole).isEqualTo(said == occurrences.size());
        }
        assertThat(stored).as("every booking that was granted").containsAll(singles);
        promised.values().removeIf(dates -> dates == 0);
        assertThat(placed).as("every series that was granted").containsAllEntriesOf(promised);
        assertThat(placed.keySet())
                .as("bookings of series that never came to be")
                .isSubsetOf(mongo.findAll(Document.class, "bookingSeries").stream()
                        .map(series -> series.get("_id"))
                        .toList());
    }

    private static boolean overlap(Document one, Document other) {
        return one.getDate("start")
                        .toInstant()
                        .isBefore(other.getDate("end").toInstant().plus(bufferBetween(other, one)))
                && other.getDate("start")
                        .toInstant()
                        .isBefore(one.getDate("end").toInstant().plus(bufferBetween(one, other)));
    }

    private static Duration bufferBetween(Document first, Document second) {
        return Duration.ofMinutes(first.getInteger("cleanUpMinutes") + second.getInteger("setUpMinutes"));
    }
}
