package pl.krakow.centra.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.series;
import static pl.krakow.centra.booking.Meetings.weekly;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Series as their callers meet them. Every test has an hour or a room of its own. */
@BookingService
class SeriesApiIT {

    private static final String SERIES = "/api/v1/centres/reymonta/booking-series";
    private static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2027, 3, 1);

    @LocalServerPort
    private int port;

    private Api anna = Api.at(0);
    private Api coordinator = Api.at(0);
    private String beneficiary = "";

    @BeforeEach
    void people() {
        anna = Api.at(port).as(Persona.representative());
        coordinator = Api.at(port).as(Persona.coordinator(REYMONTA));
        beneficiary = Meetings.beneficiary(anna);
    }

    @Test
    void sixInTheEveningIsSixInTheEveningFromMarchToNovember() {
        var wanted = with(
                series("1w040", FIRST_OF_MARCH, "18:00", "PT2H", "FREQ=WEEKLY;UNTIL=20271130", beneficiary),
                "onConflict",
                "SKIP");

        var begun = coordinator.post(SERIES, wanted);

        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.header("Location")).contains(SERIES + "/" + begun.text("id"));
        var placed = occurrences(begun).stream()
                .filter(occurrence -> occurrence.get("state").asString().equals("CONFIRMED"))
                .toList();
        assertThat(occurrences(begun)).hasSize(40);
        assertThat(placed).hasSize(37).allSatisfy(occurrence -> {
            assertThat(start(occurrence).toLocalTime()).isEqualTo(LocalTime.of(18, 0));
            assertThat(start(occurrence).toLocalDate().atTime(18, 0))
                    .hasToString(occurrence.get("originalStart").asString().substring(0, 16));
        });
        assertThat(placed.stream()
                        .map(occurrence -> start(occurrence).getOffset().toString()))
                .contains("+01:00", "+02:00");
        assertThat(occurrences(begun).stream()
                        .filter(occurrence -> occurrence.get("state").asString().equals("SKIPPED")))
                .extracting(
                        occurrence -> occurrence.get("originalStart").asString().substring(0, 10),
                        occurrence -> occurrence.get("reason").asString())
                .containsExactly(
                        tuple("2027-03-29", "PUBLIC_HOLIDAY"),
                        tuple("2027-05-03", "PUBLIC_HOLIDAY"),
                        tuple("2027-11-01", "PUBLIC_HOLIDAY"));
        for (var occurrence : List.of(placed.getFirst(), placed.get(10), placed.getLast())) {
            var id = occurrence.get("bookingId").asString();
            assertThat(start(coordinator.get(BOOKINGS + "/" + id).json())).isEqualTo(start(occurrence));
            var calendar = coordinator.with("Accept", "*/*").get(BOOKINGS + "/" + id + "/calendar.ics");
            assertThat(calendar.toString().lines())
                    .anyMatch(line -> line.startsWith("DTSTART;TZID=Europe/Warsaw:")
                            && line.strip().endsWith("T180000"));
        }
    }

    @Test
    void refusesTheHourThatDoesNotComeInMarch() {
        var refused = coordinator.post(
                SERIES, series("1w040", LocalDate.of(2027, 3, 27), "02:30", "PT1H", "FREQ=DAILY;COUNT=2", beneficiary));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("series-conflicts");
        assertThat(occurrences(refused).get(1).get("code").asString()).isEqualTo("local-time-skipped");
        assertThat(occurrences(refused).get(1).hasNonNull("start")).isFalse();
    }

    @Test
    void saysWhichOfTheTwoHoursInOctoberItMeans() {
        var preview = coordinator.post(
                SERIES + "/preview",
                series("1w040", LocalDate.of(2027, 10, 31), "02:30", "PT1H", "FREQ=DAILY;COUNT=1", beneficiary));

        assertThat(occurrences(preview).getFirst().get("start").asString()).isEqualTo("2027-10-31T02:30:00+02:00");
    }

    @Test
    void previewsWithoutWritingAnything() {
        var wanted = weekly("1w039", LocalDate.of(2027, 1, 11), "09:00", "PT1H", 5, beneficiary);

        var preview = anna.post(SERIES + "/preview", wanted);

        assertThat(preview.json().get("possible").asInt()).isEqualTo(5);
        assertThat(anna.get(SERIES).json().get("items"))
                .noneMatch(series -> series.get("start").asString().contains("2027-01-11"));
    }

    @Test
    void changesCancelsAndAnswersWithARisingRevision() {
        var begun =
                coordinator.post(SERIES, weekly("1w038", LocalDate.of(2027, 2, 1), "09:00", "PT1H", 3, beneficiary));
        var path = SERIES + "/" + begun.text("id");
        var second = occurrences(begun).get(1).get("originalStart").asString();

        assertThat(coordinator.post(path + "/change", Map.of("scope", "ALL")).status())
                .isEqualTo(428);
        var changed = coordinator
                .with("If-Match", begun.header("ETag").orElseThrow())
                .post(path + "/change", Map.of("scope", "THIS_AND_FOLLOWING", "occurrence", second, "start", "11:00"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(occurrences(changed).stream()
                        .map(occurrence -> start(occurrence).getHour()))
                .containsExactly(9, 11, 11);
        assertThat(coordinator
                        .with("If-Match", begun.header("ETag").orElseThrow())
                        .post(path + "/cancel", Map.of("scope", "ALL"))
                        .status())
                .isEqualTo(412);

        var cancelled = coordinator
                .with("If-Match", changed.header("ETag").orElseThrow())
                .post(path + "/cancel", Map.of("scope", "THIS", "occurrence", second, "reason", "Ferie"));
        assertThat(occurrences(cancelled).stream()
                        .map(occurrence -> occurrence.get("state").asString()))
                .containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED");
        assertThat(coordinator.get(path).json()).isEqualTo(cancelled.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THIS               | 2027-06-07 |  9, 11,  9 | CONFIRMED, CANCELLED, CONFIRMED",
                "THIS_AND_FOLLOWING | 2027-07-05 |  9, 11, 11 | CONFIRMED, CANCELLED, CANCELLED",
                "ALL                | 2027-08-02 | 11, 11, 11 | CANCELLED, CANCELLED, CANCELLED"
            })
    void anActConcernsTheOccurrencesOfItsScopeAndNoOther(String scope, LocalDate first, String hours, String states) {
        var begun = coordinator.post(SERIES, weekly("1w038", first, "09:00", "PT1H", 3, beneficiary));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        var path = SERIES + "/" + begun.text("id");
        var second = occurrences(begun).get(1).get("originalStart").asString();
        var act = coordinator.with("If-Match", "*");

        var changed = act.post(
                path + "/change", Map.of("scope", scope, "occurrence", second, "start", "11:00", "roomId", "1w039"));
        var cancelled = act.post(path + "/cancel", Map.of("scope", scope, "occurrence", second));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(occurrences(changed).stream()
                        .map(occurrence -> String.valueOf(start(occurrence).getHour())))
                .containsExactly(hours.split(",\\s*"));
        assertThat(occurrences(changed))
                .allSatisfy(occurrence -> assertThat(occurrence.get("roomId").asString())
                        .isEqualTo(start(occurrence).getHour() == 11 ? "1w039" : "1w038"));
        assertThat(occurrences(cancelled).stream()
                        .map(occurrence -> occurrence.get("state").asString()))
                .containsExactly(states.split(", "));
        assertThat(occurrences(cancelled))
                .extracting(occurrence -> occurrence.get("originalStart").asString())
                .as("names stay")
                .containsExactlyElementsOf(occurrences(begun).stream()
                        .map(occurrence -> occurrence.get("originalStart").asString())
                        .toList());
    }

    @Test
    void aSkippedDateIsHadAtAnotherHourOrInAnotherRoom() {
        var day = LocalDate.of(2027, 9, 14);
        coordinator.post(BOOKINGS, meeting("1w039", day, "13:00", "14:00", beneficiary));
        var begun = coordinator.post(
                SERIES,
                with(weekly("1w039", LocalDate.of(2027, 9, 7), "13:00", "PT1H", 3, beneficiary), "onConflict", "SKIP"));
        var retry = SERIES + "/" + begun.text("id") + "/retry";
        var act = coordinator.with("If-Match", "*");

        assertThat(act.post(retry, Map.of("roomId", "p1")).text("code")).isEqualTo("room-unknown");
        assertThat(act.post(retry, Map.of("duration", "PT0S")).status()).isEqualTo(400);
        var tooClose = act.post(retry, Map.of("start", "12:30", "onConflict", "ABORT"));
        assertThat(tooClose.status()).isEqualTo(409);
        assertThat(occurrences(tooClose).getFirst().get("code").asString()).isEqualTo("room-not-available");
        var had = act.post(retry, Map.of("start", "16:00", "duration", "PT2H"));

        assertThat(had.status()).as(had.toString()).isEqualTo(200);
        var occurrence = occurrences(had).get(1);
        assertThat(occurrence.get("originalStart").asString()).isEqualTo("2027-09-14T13:00:00");
        assertThat(occurrence.get("start").asString()).isEqualTo("2027-09-14T16:00:00+02:00");
        assertThat(occurrence.get("end").asString()).isEqualTo("2027-09-14T18:00:00+02:00");
    }

    @Test
    void letsTheCoordinatorAcceptTheRequestsOfAUser() {
        var asked = anna.post(SERIES, weekly("1w040", LocalDate.of(2027, 2, 1), "12:00", "PT1H", 3, beneficiary));

        var approved = coordinator
                .with("If-Match", "*")
                .post(SERIES + "/" + asked.text("id") + "/approve", Map.of("scope", "ALL", "onConflict", "ABORT"));

        assertThat(occurrences(asked))
                .allMatch(occurrence -> occurrence.get("state").asString().equals("REQUESTED"));
        assertThat(occurrences(approved))
                .allMatch(occurrence -> occurrence.get("state").asString().equals("CONFIRMED"));
        assertThat(anna.get(SERIES + "/" + asked.text("id"))
                        .json()
                        .get("lastAct")
                        .get("act")
                        .asString())
                .isEqualTo("APPROVE");
    }

    @Test
    void triesASkippedDateAgainOnceItIsFree() {
        var day = LocalDate.of(2027, 2, 9);
        var inTheWay = coordinator.post(BOOKINGS, meeting("1w039", day, "13:00", "14:00", beneficiary));
        var begun = coordinator.post(
                SERIES,
                with(weekly("1w039", LocalDate.of(2027, 2, 2), "13:00", "PT1H", 3, beneficiary), "onConflict", "SKIP"));
        assertThat(begun.json().get("skipped").asInt()).isEqualTo(1);
        coordinator.with("If-Match", "*").post(BOOKINGS + "/" + inTheWay.text("id") + "/cancel", Map.of());

        var again = coordinator
                .with("If-Match", "*")
                .post(
                        SERIES + "/" + begun.text("id") + "/retry",
                        Map.of("occurrences", List.of(day.atTime(13, 0).toString() + ":00")));

        assertThat(again.json().get("placed").asInt()).as(again.toString()).isEqualTo(3);
    }

    @Test
    void isMadeOnceForOneKey() {
        var wanted = weekly("1w038", LocalDate.of(2027, 2, 3), "15:00", "PT1H", 3, beneficiary);
        var person = coordinator.with("Idempotency-Key", "a-series-made-once");

        var first = person.post(SERIES, wanted);

        assertThat(person.post(SERIES, wanted).json()).isEqualTo(first.json());
        assertThat(coordinator
                        .get(BOOKINGS + "?from=2027-02-03&to=2027-02-17&room=1w038")
                        .json()
                        .get("items"))
                .filteredOn(booking -> OffsetDateTime.parse(booking.get("start").asString())
                        .toLocalTime()
                        .equals(LocalTime.of(15, 0)))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl | FREQ=WEEKLY | rule-without-end | Podaj, kiedy seria się kończy: COUNT albo UNTIL.",
                "en | FREQ=WEEKLY | rule-without-end | Say when the series ends: COUNT or UNTIL.",
                "uk | FREQ=WEEKLY | rule-without-end | Вкажіть, коли серія закінчується: COUNT або UNTIL.",
                "en | FREQ=HOURLY;COUNT=2 | rule-part-not-offered | Take this out of the rule: FREQ=HOURLY.",
                "en | FREQ=WEEKLY;COUNT=400 | rule-value | Mend this value: COUNT.",
                "en | FREQ=WEEKLY;COUNT=2;BYDAY=TU | rule-begins-elsewhere | The nearest date the series can begin on: 02.03.2027."
            })
    void saysWhatIsWrongWithARule(String language, String rule, String code, String message) {
        var refused = coordinator
                .with("Accept-Language", language)
                .post(SERIES, series("1w040", FIRST_OF_MARCH, "18:00", "PT2H", rule, beneficiary));

        assertThat(refused.status()).isEqualTo(400);
        var error = refused.json().get("errors").get(0);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).isEqualTo(message);
    }

    @Test
    void refusesWhatCannotBe() {
        var good = weekly("1w040", LocalDate.of(2027, 2, 1), "12:00", "PT1H", 3, beneficiary);
        assertRefused(404, "room-unknown", with(good, "roomId", "p1"));
        assertRefused(400, "invalid-request", with(good, "duration", "PT0S"));
        assertRefused(400, "invalid-request", with(good, "duration", "P2D"));
        assertRefused(400, "invalid-request", with(good, "start", "+99999-01-01T10:00:00"));
        assertRefused(422, "beyond-horizon", with(good, "rule", "FREQ=MONTHLY;COUNT=60"));
        assertRefused(422, "regulations-outdated", with(good, "regulationsVersion", "2019-01"));
        assertThat(coordinator
                        .get(SERIES + "/0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")
                        .text("code"))
                .isEqualTo("series-unknown");
    }

    private void assertRefused(int status, String code, Map<String, Object> body) {
        var refused = coordinator.post(SERIES, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.text("code")).isEqualTo(code);
    }

    private static List<JsonNode> occurrences(Api.Answer answer) {
        return StreamSupport.stream(answer.json().get("occurrences").spliterator(), false)
                .toList();
    }

    private static OffsetDateTime start(JsonNode occurrence) {
        return OffsetDateTime.parse(occurrence.get("start").asString());
    }
}
