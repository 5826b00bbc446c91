package pl.krakow.centra.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.at;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** The API as its callers meet it: statuses, codes, headers and words. Every test has a day of its own. */
@BookingService
class BookingApiIT {

    private static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 7);

    @LocalServerPort
    private int port;

    private Api anna = Api.at(0);
    private Api coordinator = Api.at(0);
    private LocalDate day = FIRST_DAY;
    private String beneficiary = "";

    @BeforeEach
    void aWorkingDayOfItsOwn(TestInfo test) {
        anna = Api.at(port).as(Persona.representative());
        coordinator = Api.at(port).as(Persona.coordinator(REYMONTA));
        day = dayOf(test.getTestMethod().orElseThrow().getName());
        beneficiary = Meetings.beneficiary(anna);
    }

    /** The same in whatever order the tests are run, and whichever of them. */
    private static LocalDate dayOf(String test) {
        long before = Arrays.stream(BookingApiIT.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(method -> method.getName().compareTo(test) < 0)
                .count();
        return FIRST_DAY
                .datesUntil(FIRST_DAY.plusYears(1))
                .filter(date -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .skip(before)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersACreationWithWhereItIsAndItsRevision() {
        var placed = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.header("ETag")).contains("\"1\"");
        assertThat(placed.header("Location")).contains(BOOKINGS + "/" + placed.text("id"));
        assertThat(placed.text("state")).isEqualTo("REQUESTED");
        assertThat(OffsetDateTime.parse(placed.text("start"))).isEqualTo(at(day, "10:00"));
        assertThat(anna.get(BOOKINGS + "/" + placed.text("id")).json()).isEqualTo(placed.json());
    }

    @Test
    void saysWhatIsFreeInsteadOfATakenRoom() {
        coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));

        var refused = anna.post(BOOKINGS, meeting("1w040", day, "11:00", "13:00", beneficiary));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.text("type")).isEqualTo("urn:problem:booking:room-not-available");
        assertThat(refused.text("reason")).isEqualTo("TAKEN");
        assertThat(refused.json().get("alternatives")).isNotEmpty().allSatisfy(offer -> {
            assertThat(offer.get("roomId").asString()).isNotEmpty();
            assertThat(Duration.between(
                            OffsetDateTime.parse(offer.get("start").asString()),
                            OffsetDateTime.parse(offer.get("end").asString())))
                    .isEqualTo(Duration.ofHours(2));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "pl, Ta sala jest wtedy zajęta",
        "en, This room is taken then",
        "uk, Ця зала тоді зайнята",
        "fr, Ta sala jest wtedy zajęta"
    })
    void speaksTheReadersLanguage(String language, String title) {
        coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));

        var refused = anna.with("Accept-Language", language)
                .post(BOOKINGS, meeting("1w040", day, "11:00", "13:00", beneficiary));

        assertThat(refused.text("title")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 10:00, 422, outside-opening-hours",
        "10:05, 12:00, 422, not-on-raster",
        "10:00, 10:15, 422, too-short",
        "08:00, 20:15, 422, too-long",
        "12:00, 10:00, 400, invalid-request",
        "12:00, 12:00, 400, invalid-request"
    })
    void refusesTimesThatCannotBe(String from, String to, int status, String code) {
        var refused = anna.post(BOOKINGS, meeting("1w040", day, from, to, beneficiary));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("code")).isEqualTo(code);
    }

    @Test
    void refusesWhatTheRulesOfTheCentreDoNotAllow() {
        var good = meeting("1w040", day, "10:00", "12:00", beneficiary);
        assertRefused(422, "spans-days", with(good, "end", at(day.plusDays(1), "10:00")));
        assertRefused(422, "in-the-past", meeting("1w040", LocalDate.of(2026, 11, 30), "10:00", "12:00", beneficiary));
        assertRefused(422, "beyond-horizon", meeting("1w040", day.plusYears(2), "10:00", "12:00", beneficiary));
        assertRefused(422, "room-too-small", with(good, "expectedPeople", 71));
        assertRefused(422, "regulations-outdated", with(good, "regulationsVersion", "2019-01"));
        assertRefused(
                422,
                "beneficiary-unknown",
                with(good, "beneficiaryId", UUID.randomUUID().toString()));
        assertRefused(404, "room-unknown", with(good, "roomId", "p1"));
        assertRefused(404, "room-unknown", with(good, "roomId", "1W 040/../"));
    }

    private void assertRefused(int status, String code, Map<String, Object> body) {
        var refused = anna.post(BOOKINGS, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.text("code")).isEqualTo(code);
        assertThat(refused.isProblem()).isTrue();
    }

    @Test
    void letsNobodyBookForTheBeneficiaryOfAnother() {
        var somebody = Api.at(port).as(Persona.anotherResident());

        var refused = somebody.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("not-your-beneficiary");
    }

    @Test
    void answersInTheOffsetOfTheDay() {
        var monday = LocalDate.of(2027, 10, 25);
        var answer = coordinator.post(BOOKINGS, meeting("1w038", monday, "18:00", "20:00", beneficiary));

        assertThat(answer.text("start")).isEqualTo("2027-10-25T18:00:00+02:00".replace("+02:00", offset(monday)));
    }

    private static String offset(LocalDate date) {
        return date.atTime(12, 0).atZone(Meetings.KRAKOW).getOffset().getId();
    }

    @Test
    void placesOneBookingForOneIdempotencyKey() {
        var once = anna.with("Idempotency-Key", "key-" + day);
        var body = meeting("1w038", day, "10:00", "12:00", beneficiary);

        var first = once.post(BOOKINGS, body);
        var second = once.post(BOOKINGS, body);
        var other = once.post(BOOKINGS, with(body, "title", "Inne zebranie"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(coordinator
                        .get(BOOKINGS + "?from=%s&to=%s".formatted(day, day))
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void changesOnlyTheStateThatWasSeen() {
        var id = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary))
                .text("id");
        var approve = BOOKINGS + "/" + id + "/approve";

        assertThat(coordinator.post(approve, Map.of()).status()).isEqualTo(428);
        assertThat(coordinator.with("If-Match", "\"7\"").post(approve, Map.of()).status())
                .isEqualTo(412);
        assertThat(coordinator.with("If-Match", "seven").post(approve, Map.of()).status())
                .isEqualTo(400);
        var approved = coordinator.with("If-Match", "\"1\"").post(approve, Map.of());
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.header("ETag")).contains("\"2\"");
        assertThat(approved.text("state")).isEqualTo("CONFIRMED");
        var again = coordinator.with("If-Match", "*").post(approve, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("decision-not-possible");
        assertThat(again.text("state")).isEqualTo("CONFIRMED");
    }

    @Test
    void declinesWithAReasonAndCancelsWithOrWithout() {
        var declined = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary))
                .text("id");
        var decline = coordinator.with("If-Match", "\"1\"");

        assertThat(decline.post(BOOKINGS + "/" + declined + "/decline", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(decline.post(BOOKINGS + "/" + declined + "/decline", Map.of("reason", "Zebranie mieszkańców"))
                        .text("state"))
                .isEqualTo("DECLINED");
        var cancelled = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary))
                .text("id");
        assertThat(anna.with("If-Match", "\"1\"")
                        .post(BOOKINGS + "/" + cancelled + "/cancel", Map.of())
                        .text("state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var body = new LinkedHashMap<String, Object>();
        body.put("roomId", "1w040");
        body.put("expectedPeople", 0);

        var refused = anna.post(BOOKINGS, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .contains("/start", "/end", "/title", "/beneficiaryId", "/expectedPeople", "/regulationsVersion");
    }

    static List<String> hostileBodies() {
        return List.of(
                "",
                "null",
                "[]",
                "\"\"",
                "{",
                "{\"roomId\":{\"$ne\":null}}",
                "{\"unknown\":1}",
                "{\"start\":\"+999999999-12-31T23:59:59-18:00\"}",
                "{\"expectedPeople\":1e400}",
                "{\"expectedPeople\":99999999999999999999}",
                "{\"title\":\"\\u0000\"}",
                "{\"title\":\"\\ud800\"}",
                "{\"equipment\":[null]}",
                "{\"beneficiaryId\":\"x\"}");
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    void refusesHostileBodies(String body) {
        var refused = anna.send("POST", BOOKINGS, body);

        assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
        assertThat(refused.isProblem()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "start, +999999999-12-31T23:59:59-18:00",
        "end, -999999999-01-01T00:00:00+18:00",
        "start, 2027-02-30T10:00:00+01:00",
        "start, 2027-02-01T10:00:00",
        "title, ''",
        "expectedPeople, -1"
    })
    void refusesAGoodBodyWithOneHostileMember(String member, String value) {
        var refused = anna.post(BOOKINGS, with(meeting("1w040", day, "10:00", "12:00", beneficiary), member, value));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "availability?from=%2B999999999-12-31",
                "availability?from=2026-12-01&to=%2B999999999-12-31",
                "availability?from=2026-12-05&to=2026-12-01",
                "availability?from=2026-01-01&to=2026-12-31",
                "availability?duration=PT999999999999H",
                "availability?duration=-PT1H",
                "availability?duration=two",
                "availability?people=0",
                "availability?people=99999999999",
                "opening-hours?from=-999999999-01-01",
                "opening-hours?to=1999-01-01"
            })
    void refusesHostileQueries(String query) {
        var refused = Api.at(port).get("/api/v1/centres/reymonta/" + query);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
    }

    @Test
    void refusesHostileQueriesOfStaff() {
        assertThat(coordinator.get(BOOKINGS + "?cursor=e30").status()).isEqualTo(400);
        assertThat(coordinator
                        .get(BOOKINGS + "?cursor=WyIrOTk5OTk5OTk5LTEyLTMxIiwieCIsInkiXQ")
                        .status())
                .isEqualTo(400);
        assertThat(coordinator.get(BOOKINGS + "?limit=1000").status()).isEqualTo(400);
        assertThat(coordinator.get(BOOKINGS + "?state=LOST").status()).isEqualTo(400);
        assertThat(coordinator.get(BOOKINGS + "?room=../x").status()).isEqualTo(404);
        assertThat(coordinator.get(BOOKINGS + "/not-an-id").status()).isEqualTo(400);
        assertThat(coordinator.get("/api/v1/centres/atlantis/bookings").status())
                .isEqualTo(404);
    }

    @Test
    void showsEverybodyWhatIsFreeAndNobodyWhoBooked() {
        coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        anna.post(BOOKINGS, meeting("1w040", day, "14:00", "16:00", beneficiary));

        var answer = Api.at(port)
                .get("/api/v1/centres/reymonta/availability?room=1w040&people=20&from=%s&to=%s".formatted(day, day));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("rooms").get(0).get("days").get(0).get("intervals"))
                .extracting(interval -> interval.get("start").asString().substring(11, 16) + " "
                        + interval.get("state").asString() + " "
                        + interval.get("free").asBoolean())
                .containsExactly(
                        "00:00 CLOSED false",
                        "09:00 FREE true",
                        "09:30 BUFFER false",
                        "10:00 TAKEN false",
                        "12:00 BUFFER false",
                        "12:30 FREE true",
                        "14:00 REQUESTED true",
                        "16:00 FREE true",
                        "20:00 CLOSED false");
        assertThat(answer.toString()).doesNotContain(beneficiary, "Zebranie", "Zielony");
    }

    @Test
    void findsTheFirstFreeTimesOfEveryCentre() {
        coordinator.post(BOOKINGS, meeting("1w040", day, "09:00", "19:00", beneficiary));

        var answer = Api.at(port).get("/api/v1/availability?people=25&duration=PT2H&from=%s&to=%s".formatted(day, day));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items"))
                .extracting(free ->
                        free.get("centre").asString() + " " + free.get("roomId").asString())
                .isNotEmpty()
                .doesNotContain("reymonta 1w040")
                .doesNotContain("reymonta 1w038");
        assertThat(answer.json().get("elsewhere")).isEmpty();
        assertThat(Api.at(port).get("/api/v1/availability?centre=atlantis").status())
                .isEqualTo(404);
    }

    @Test
    void leavesOutRoomsThatLackWhatIsNeeded() {
        var lacking = Api.at(port)
                .get("/api/v1/centres/reymonta/availability?room=1w038&equipment=telescope&from=%s&to=%s"
                        .formatted(day, day));

        assertThat(lacking.json().at("/rooms/0/days/0/intervals/0/state").asString())
                .isEqualTo("NO_EQUIPMENT");
        assertThat(Api.at(port)
                        .get("/api/v1/centres/reymonta/availability?accessibility=WINGS")
                        .status())
                .isEqualTo(400);
        assertThat(Api.at(port)
                        .get("/api/v1/centres/reymonta/availability?layout=PYRAMID")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void showsTheBeneficiariesOfACallerInPages() {
        var mine = Api.at(port).as(Persona.anotherResident());
        var first = Meetings.beneficiary(mine);
        var second = Meetings.beneficiary(mine);

        var page = mine.get("/api/v1/beneficiaries?mine=true&limit=1");
        var next = mine.get("/api/v1/beneficiaries?mine=true&limit=1&cursor=" + page.text("next"));

        assertThat(page.json().get("items").get(0).get("id").asString()).isEqualTo(first);
        assertThat(next.json().get("items").get(0).get("id").asString()).isEqualTo(second);
        assertThat(next.json().has("next")).isFalse();
        assertThat(mine.get("/api/v1/beneficiaries").status()).isEqualTo(400);
        assertThat(mine.get("/api/v1/beneficiaries/" + beneficiary).status()).isEqualTo(404);
    }

    @Test
    void namesEveryWrongNumberOfABeneficiary() {
        var refused = anna.with("Accept-Language", "en")
                .post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "kind", "ORGANISATION",
                                "name", "Zielony Kraków",
                                "krs", "12",
                                "nip", "1234567890",
                                "regon", "123456780",
                                "district", "Atlantyda"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactlyInAnyOrder(
                        "/krs krs-invalid", "/nip nip-invalid", "/regon regon-invalid", "/district district-unknown");
        assertThat(refused.toString()).contains("Check the NIP");
    }

    @Test
    void describesEveryOperationWithItsRefusals() {
        var paths = Api.at(port).get("/v3/api-docs").json().get("paths");

        assertThat(paths.propertyNames()).hasSizeGreaterThan(11);
        paths.forEach(path ->
                path.forEach(operation -> assertThat(operation.path("summary").asString(""))
                        .as(path.toString())
                        .isNotBlank()));
        var refusals =
                paths.get("/api/v1/centres/{centre}/bookings").get("post").get("responses");
        assertThat(refusals.propertyNames()).contains("201", "400", "403", "404", "409", "422");
        showsAnExampleOfEveryRefusal(paths);
    }

    private static void showsAnExampleOfEveryRefusal(JsonNode paths) {
        var shown = new TreeSet<String>();
        assertThat(paths.get("/api/v1/centres/{centre}/booking-series/{series}/retry")
                        .at("/post/responses/200/content/application~1json/example/title")
                        .asString())
                .isEqualTo("Kurs polskiego");
        for (var path : paths) {
            for (var operation : path) {
                operation.path("responses").forEachEntry((status, response) -> {
                    if (!status.matches("[45]..")) {
                        return;
                    }
                    assertThat(response.path("content").propertyNames())
                            .as(operation.path("operationId").asString("") + " " + status)
                            .containsExactly("application/problem+json");
                    var examples = response.path("content")
                            .path("application/problem+json")
                            .path("examples");
                    assertThat(examples.isEmpty())
                            .as(operation.path("operationId").asString("") + " " + status)
                            .isFalse();
                    examples.forEachEntry((code, example) -> {
                        shown.add(code);
                        assertThat(example.at("/value/status").asString(status)).isEqualTo(status);
                        assertThat(example.at("/value/title").asString("?")).isNotBlank();
                    });
                });
            }
        }
        assertThat(shown)
                .contains("series-unknown", "series-conflicts", "series-busy", "series-nothing-to-do")
                .contains("occurrence-unknown", "occurrence-needed", "date-only-for-one", "length-out-of-range")
                .contains("calendar-unknown", "too-many-calendars", "contact-code-wrong", "too-many-contact-codes")
                .contains("address-invalid", "room-not-available", "precondition-failed", "precondition-required");
    }
}
