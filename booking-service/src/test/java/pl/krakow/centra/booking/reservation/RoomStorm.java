package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/**
 * Fifty people want one room at the same moment, at times of which every two overlap and no two are the same. Rounds go
 * through rooms and days; what is checked is said in the methods' names. The number of rounds can be raised by
 * {@code -Dstorm.rounds=200}.
 */
final class RoomStorm {

    static final int ROUNDS = Integer.getInteger("storm.rounds", 20);
    private static final int REQUESTS = 50;
    private static final List<String> ROOMS = List.of("1w038", "1w039", "1w040");
    private static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 11);

    private final Api staff;
    private final String beneficiary;
    private final MongoOperations mongo;
    private final Random random = new Random(50);
    private final List<String> granted = new ArrayList<>();

    RoomStorm(int port, MongoOperations mongo) {
        this.staff = Api.at(port).as(Persona.coordinator(new CentreId("reymonta")));
        this.beneficiary = Meetings.beneficiary(staff);
        this.mongo = mongo;
    }

    void grantsExactlyOneOfFiftyEachRound() throws Exception {
        var days = FIRST_DAY
                .datesUntil(FIRST_DAY.plusDays(300))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(this::isOpen)
                .limit((ROUNDS + 2) / 3)
                .toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                var answers = callers.invokeAll(requests(ROOMS.get(round % 3), days.get(round / 3))).stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(answers.stream().collect(Collectors.groupingBy(Api.Answer::status, Collectors.counting())))
                        .as("round %d", round)
                        .isEqualTo(Map.of(201, 1L, 409, REQUESTS - 1L));
                remember(answers);
                theOffersOfALoserCanAllBeBooked(answers);
            }
        }
    }

    private boolean isOpen(LocalDate day) {
        var hours = staff.get("/api/v1/centres/reymonta/opening-hours?from=%s&to=%s".formatted(day, day));
        return !hours.json().get("days").get(0).get("intervals").isEmpty();
    }

    /** Starts from 10:00 to 11:45 and ends from 12:15 to 14:00, in all combinations, shuffled. */
    private List<Callable<Api.Answer>> requests(String room, LocalDate day) {
        var times = IntStream.range(0, 64)
                .mapToObj(n -> List.of(
                        LocalTime.of(10, 0).plusMinutes(15L * (n / 8)),
                        LocalTime.of(12, 15).plusMinutes(15L * (n % 8))))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(times, random);
        return times.stream()
                .limit(REQUESTS)
                .<Callable<Api.Answer>>map(time -> () -> staff.post(
                        BOOKINGS,
                        meeting(
                                room,
                                day,
                                time.getFirst().toString(),
                                time.getLast().toString(),
                                beneficiary)))
                .toList();
    }

    private void remember(List<Api.Answer> answers) {
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.text("id"))
                .forEach(granted::add);
    }

    private void theOffersOfALoserCanAllBeBooked(List<Api.Answer> answers) {
        var losers = answers.stream().filter(answer -> answer.status() == 409).toList();
        assertThat(losers).allSatisfy(loser -> {
            assertThat(loser.text("code")).isEqualTo("room-not-available");
            assertThat(loser.json().get("alternatives").size()).isPositive();
        });
        var booked = new ArrayList<Api.Answer>();
        for (JsonNode offer : losers.get(random.nextInt(losers.size())).json().get("alternatives")) {
            var answer = staff.post(
                    BOOKINGS,
                    meeting(
                            offer.get("roomId").asString(),
                            offer.get("start").asString(),
                            offer.get("end").asString(),
                            beneficiary));
            assertThat(answer.status()).as("%s: %s", offer, answer).isEqualTo(201);
            booked.add(answer);
        }
        booked.forEach(answer -> assertThat(staff.with("If-Match", "\"1\"")
                        .post(BOOKINGS + "/" + answer.text("id") + "/cancel", Map.of())
                        .status())
                .isEqualTo(200));
    }

    void whatIsStoredHoldsNoOverlapAndEveryGrantedBooking() {
        var stored = new ArrayList<String>();
        for (var sheet : mongo.findAll(Document.class, "daySheets")) {
            var confirmed = sheet.getList("bookings", Document.class).stream()
                    .filter(booking -> "CONFIRMED".equals(booking.getString("state")))
                    .toList();
            for (var one : confirmed) {
                if (beneficiary.equals(String.valueOf(one.get("beneficiary")))) {
                    stored.add(String.valueOf(one.get("id")));
                }
                assertThat(confirmed)
                        .filteredOn(other -> !other.equals(one))
                        .as(sheet.getString("_id"))
                        .noneMatch(other -> overlap(one, other));
            }
        }
        assertThat(stored).containsExactlyInAnyOrderElementsOf(granted);
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
