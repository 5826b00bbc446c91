package pl.krakow.centra.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Quotas, equipment and sanctions as callers meet them. The rules are those of Nowa Huta; every test sets its own. */
@BookingService
class FairUseIT {

    private static final String CENTRE = "/api/v1/centres/nowa-huta";
    private static final String BOOKINGS = CENTRE + "/bookings";
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    private Api anna = Api.at(0);
    private Api coordinator = Api.at(0);
    private String beneficiary = "";

    @BeforeEach
    void aNewBeneficiary() {
        anna = Api.at(port).as(Persona.representative());
        coordinator = Api.at(port).as(Persona.coordinator(new CentreId("nowa-huta")));
        beneficiary = Meetings.beneficiary(anna);
        rules(List.of(), List.of());
    }

    @Test
    void twentyParallelRequestsAtALimitOfThreeLeaveExactlyThree() throws Exception {
        rules(List.of(quota("weekly", "WEEK", 3)), List.of());

        var answers = together(IntStream.range(0, 20)
                .<Callable<Api.Answer>>mapToObj(n -> () -> anna.post(
                        BOOKINGS, meeting("p1", MONDAY.plusDays(n % 5), hour(n / 5), halfPast(n / 5), beneficiary)))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 201)).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("quota-exceeded");
        });
        var refused = anna.with("Accept-Language", "pl")
                .post(BOOKINGS, meeting("p1", MONDAY.plusDays(1), "09:00", "09:30", beneficiary));
        assertThat(refused.text("code")).isEqualTo("quota-exceeded");
        assertThat(refused.text("detail"))
                .startsWith("Limit na tydzień w tym centrum: rezerwacji 3, wykorzystano 3. "
                        + "Nowy limit zaczyna się 18.01.2027.");
        assertThat(refused.json().get("used").asInt()).isEqualTo(3);
        assertThat(refused.text("freeAgain")).isEqualTo("2027-01-18");
        var left = anna.get("/api/v1/beneficiaries/" + beneficiary + "/quotas?date=2027-01-13");
        assertThat(left.json().get("items").get(0).get("left").asInt()).isZero();
        assertThat(anna.get("/api/v1/beneficiaries/" + beneficiary + "/quotas?date=2027-01-20")
                        .json()
                        .get("items")
                        .get(0)
                        .get("left")
                        .asInt())
                .isEqualTo(3);
        theLedgerHoldsWhatTheSheetsHold("%s/WEEK/2027-01-11".formatted(beneficiary));
    }

    private static String hour(int n) {
        return "%02d:00".formatted(10 + 2 * n);
    }

    private static String halfPast(int n) {
        return "%02d:30".formatted(10 + 2 * n);
    }

    @Test
    void staffGoBeyondAQuotaForAReasonThatStays() {
        rules(List.of(quota("none", "DAY", 0)), List.of());
        var body = with(meeting("p1", MONDAY.plusWeeks(1), "10:00", "11:00", beneficiary), "overQuota", "Jubileusz");

        assertThat(anna.post(BOOKINGS, body).text("code")).isEqualTo("only-staff-go-over-quota");
        var placed = coordinator.post(BOOKINGS, body);

        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        assertThat(placed.json().get("history").get(0).get("reason").asString()).isEqualTo("Jubileusz");
    }

    @Test
    void lendsEquipmentUntilThereIsNoneAndSaysWhenThereIs() throws Exception {
        stock("laptop-set", 2);
        var day = MONDAY.plusWeeks(2);

        var answers = together(IntStream.range(0, 12)
                .<Callable<Api.Answer>>mapToObj(n -> () -> coordinator.post(
                        BOOKINGS,
                        withBoth(
                                meeting("p%d".formatted(1 + n % 6), day, "10:00", "12:00", beneficiary),
                                "expectedPeople",
                                2,
                                "equipment",
                                List.of("laptop-set"))))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(2);
        var refused = coordinator.post(
                BOOKINGS,
                withBoth(
                        meeting("p7", day, "10:30", "11:30", beneficiary),
                        "expectedPeople",
                        2,
                        "equipment",
                        List.of("laptop-set")));
        assertThat(refused.text("code")).as(refused.toString()).isEqualTo("equipment-not-available");
        assertThat(refused.json().get("free").asInt()).isZero();
        assertThat(refused.json().get("alternatives")).isNotEmpty();
        var cancelled = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .text("id");
        coordinator.with("If-Match", "\"1\"").post(BOOKINGS + "/" + cancelled + "/cancel", Map.of());
        assertThat(coordinator
                        .post(
                                BOOKINGS,
                                withBoth(
                                        meeting("p7", day, "10:30", "11:30", beneficiary),
                                        "expectedPeople",
                                        2,
                                        "equipment",
                                        List.of("laptop-set")))
                        .status())
                .as("what was given back is lent again at once")
                .isEqualTo(201);
    }

    @Test
    void lateCancellationsHaveAConsequenceTheCoordinatorCanLift() {
        rules(
                List.of(),
                List.of(Map.of(
                        "code", "empty-rooms",
                        "counts", List.of("NO_SHOW", "LATE_CANCELLATION"),
                        "strikes", 2,
                        "within", "P90D",
                        "effect", "NO_BOOKING",
                        "length", "P3M")));
        var today = LocalDate.of(2026, 12, 1);
        for (var hour : List.of("15", "17")) {
            var placed = anna.post(BOOKINGS, meeting("p1", today, hour + ":00", hour + ":30", beneficiary));
            var confirmed = confirmed(placed);
            var cancelled = anna.with("If-Match", confirmed.header("ETag").orElseThrow())
                    .post(BOOKINGS + "/" + placed.text("id") + "/cancel", Map.of());
            assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        }

        var refused = anna.post(BOOKINGS, meeting("p1", MONDAY, "10:00", "11:00", beneficiary));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("sanctioned");
        assertThat(refused.text("until")).isEqualTo("2027-02-28");
        var listed = coordinator.get(CENTRE + "/sanctions?beneficiary=" + beneficiary);
        assertThat(listed.json().get("items")).hasSize(1);
        var sanction = listed.json().get("items").get(0).get("id").asString();
        assertThat(coordinator
                        .post(CENTRE + "/sanctions/" + sanction + "/lift", Map.of("reason", "Pomyłka"))
                        .status())
                .isEqualTo(200);
        assertThat(coordinator
                        .post(CENTRE + "/sanctions/" + sanction + "/lift", Map.of("reason", "Pomyłka"))
                        .text("code"))
                .isEqualTo("sanction-not-running");
        var trace = coordinator.get(CENTRE + "/sanctions?state=LIFTED&beneficiary=" + beneficiary);
        assertThat(trace.json().get("items").get(0).get("lifted").get("reason").asString())
                .isEqualTo("Pomyłka");
        assertThat(anna.post(BOOKINGS, meeting("p1", MONDAY, "10:00", "11:00", beneficiary))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoeverTakesABeneficiaryOverTakesItsConsequencesOverToo() {
        rules(
                List.of(),
                List.of(Map.of(
                        "code", "empty-rooms",
                        "counts", List.of("LATE_CANCELLATION"),
                        "strikes", 1,
                        "within", "P90D",
                        "effect", "NO_BOOKING",
                        "length", "P3M")));
        var twin = Meetings.beneficiary(anna);
        var today = LocalDate.of(2026, 12, 1);
        var placed = anna.post(BOOKINGS, meeting("p3", today, "15:00", "15:30", twin));
        confirmed(placed);
        anna.with("If-Match", "*").post(BOOKINGS + "/" + placed.text("id") + "/cancel", Map.of());
        var wanted = meeting("p3", MONDAY.plusWeeks(3), "10:00", "11:00", beneficiary);
        var weekly = Meetings.weekly("p3", MONDAY.plusWeeks(3), "12:00", "PT1H", 2, beneficiary);
        assertThat(foreseen(weekly)).as("before they are one").containsOnlyNulls();

        var merged = coordinator
                .with("If-Match", "*")
                .post("/api/v1/beneficiaries/" + beneficiary + "/merge", Map.of("with", twin));

        assertThat(merged.text("id")).as(merged.toString()).isEqualTo(beneficiary);
        assertThat(foreseen(weekly)).containsOnly("sanctioned");
        assertThat(anna.post(BOOKINGS, wanted).text("code")).isEqualTo("sanctioned");
        assertThat(coordinator
                        .get(CENTRE + "/sanctions?beneficiary=" + beneficiary)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    /** For each date of the series the code of what speaks against it, null where nothing does. */
    private List<@Nullable String> foreseen(Map<String, Object> series) {
        var preview = anna.post(CENTRE + "/booking-series/preview", series);
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        return preview.json()
                .get("occurrences")
                .valueStream()
                .<@Nullable String>map(date -> date.path("code").asStringOpt().orElse(null))
                .toList();
    }

    @Test
    void whoKeptRoomsForNobodyAsksTheCoordinatorWhereOthersAreTrusted() {
        rules(
                List.of(),
                List.of(Map.of(
                        "code", "careless",
                        "counts", List.of("LATE_CANCELLATION"),
                        "strikes", 1,
                        "within", "P90D",
                        "effect", "NO_BOOKING_AT_ONCE",
                        "length", "P1M")));
        var asked = anna.post(BOOKINGS, meeting("p2", MONDAY, "10:00", "11:00", beneficiary));
        assertThat(asked.text("state"))
                .as("the regulations aren't accepted yet")
                .isEqualTo("REQUESTED");
        var consent = Map.of("centre", "nowa-huta", "version", "2026-01");
        assertThat(anna.post("/api/v1/beneficiaries/" + beneficiary + "/consents", consent)
                        .status())
                .isEqualTo(200);

        var trusted = anna.post(BOOKINGS, meeting("p2", LocalDate.of(2026, 12, 1), "15:00", "15:30", beneficiary));
        assertThat(trusted.text("state")).as(trusted.toString()).isEqualTo("CONFIRMED");
        anna.with("If-Match", "*").post(BOOKINGS + "/" + trusted.text("id") + "/cancel", Map.of());

        var later = anna.post(BOOKINGS, meeting("p2", MONDAY, "12:00", "13:00", beneficiary));
        assertThat(later.text("state")).isEqualTo("REQUESTED");
        var sanction = coordinator
                .get(CENTRE + "/sanctions?beneficiary=" + beneficiary)
                .json()
                .at("/items/0/id")
                .asString();
        coordinator.post(CENTRE + "/sanctions/" + sanction + "/lift", Map.of("reason", "Pomyłka"));
        assertThat(anna.post(BOOKINGS, meeting("p2", MONDAY, "14:00", "15:00", beneficiary))
                        .text("state"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void refusesRulesThatContradictThemselves() {
        var twice = send(List.of(quota("same", "DAY", 1), quota("same", "WEEK", 1)), List.of());
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.json().get("errors").get(0).get("code").asString()).isEqualTo("rule-code-twice");
        var room = send(List.of(with(quota("room", "DAY", 1), "room", "1w040")), List.of());
        assertThat(room.json().get("errors").get(0).get("code").asString()).isEqualTo("room-not-of-centre");
    }

    private Api.Answer confirmed(Api.Answer placed) {
        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        if (placed.text("state").equals("CONFIRMED")) {
            return placed;
        }
        var approved =
                coordinator.with("If-Match", "\"1\"").post(BOOKINGS + "/" + placed.text("id") + "/approve", Map.of());
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        return approved;
    }

    private static Map<String, Object> withBoth(
            Map<String, Object> body, String one, Object first, String other, Object second) {
        return Meetings.with(Meetings.with(body, one, first), other, second);
    }

    private static Map<String, Object> quota(String code, String period, int limit) {
        var quota = new LinkedHashMap<String, Object>();
        quota.put("code", code);
        quota.put("period", period);
        quota.put("unit", "BOOKINGS");
        quota.put("limit", limit);
        return quota;
    }

    private void rules(List<Map<String, Object>> quotas, List<Map<String, Object>> sanctions) {
        var answer = send(quotas, sanctions);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Api.Answer send(List<Map<String, Object>> quotas, List<Map<String, Object>> sanctions) {
        return coordinator
                .with("If-Match", "*")
                .put(CENTRE + "/fair-use", Map.of("quotas", quotas, "sanctions", sanctions));
    }

    private void stock(String code, int count) {
        var seen = coordinator.get(CENTRE + "/equipment").header("ETag").orElse("\"0\"");
        var answer = coordinator
                .with("If-Match", seen)
                .put(CENTRE + "/equipment", Map.of("equipment", List.of(Map.of("code", code, "count", count))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static List<Api.Answer> together(List<Callable<Api.Answer>> calls) throws Exception {
        var answers = new ArrayList<Api.Answer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Api.Answer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private void theLedgerHoldsWhatTheSheetsHold(String ledger) {
        var stored = mongo.findById(ledger, Document.class, "quotaLedgers");
        var claims = stored == null ? List.<Document>of() : stored.getList("claims", Document.class);
        var held = claims.stream()
                .map(claim -> String.valueOf(claim.get("booking")))
                .collect(Collectors.toSet());
        var standing = mongo.findAll(Document.class, "daySheets").stream()
                .flatMap(sheet -> sheet.getList("bookings", Document.class).stream())
                .filter(booking -> String.valueOf(booking.get("beneficiary")).equals(beneficiary))
                .filter(booking -> List.of("REQUESTED", "CONFIRMED").contains(booking.getString("state")))
                .map(booking -> String.valueOf(booking.get("id")))
                .collect(Collectors.toSet());
        assertThat(claims).allSatisfy(claim -> assertThat(claim.get("deadline")).isNull());
        assertThat(held).isEqualTo(standing);
    }
}
