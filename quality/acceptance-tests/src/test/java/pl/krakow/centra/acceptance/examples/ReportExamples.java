package pl.krakow.centra.acceptance.examples;

import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

import pl.krakow.centra.acceptance.Meetings;

/** A month that is closed and corrected, and statements that are being written. */
final class ReportExamples {

    private static final String REPORTS = "/api/v1/reports";

    /** One that is up already may compare every five minutes only. */
    private static final Duration UNTIL_A_LASTING_PLATFORM_COMPARES = Duration.ofMinutes(6);

    private ReportExamples() {}

    static void make(Examples examples) {
        var lastYear = LocalDate.now(Meetings.KRAKOW).minusYears(1).withDayOfYear(1);
        var closings =
                examples.as("city").get(REPORTS + "/closings?limit=1").json().get("items");
        var closed = closings.isEmpty()
                ? Examples.made(
                        examples.as("city"),
                        REPORTS + "/closings",
                        Map.of(
                                "kind",
                                "MONTH",
                                "on",
                                lastYear.minusMonths(1).toString(),
                                "acceptMissing",
                                true,
                                "note",
                                "Zamknięcie miesiąca"))
                : closings.get(0);
        examples.is("closing", closed.get("number").asString());
        examples.is("correction", correction(examples));
        examples.is(
                "statement",
                statement(
                        examples,
                        "coordinator-reymonta",
                        Map.of(
                                "form", "PUBLIC_TASK",
                                "centre", "reymonta",
                                "from", lastYear.toString(),
                                "to", lastYear.plusMonths(6).minusDays(1).toString(),
                                "language", "pl")));
        examples.is(
                "cityStatement",
                statement(
                        examples,
                        "city",
                        Map.of(
                                "form",
                                "CITY_PROGRAMME",
                                "from",
                                lastYear.toString(),
                                "to",
                                lastYear.plusMonths(9).minusDays(1).toString(),
                                "language",
                                "pl")));
    }

    /** What of the closed month is written down only now shows in a correction of it. */
    private static String correction(Examples examples) {
        var address = REPORTS + "/closings/" + examples.of("closing");
        var closing = examples.as("city").get(address).json();
        if (closing.get("corrections").isEmpty()) {
            meetingWrittenDownAfterwards(
                    examples, LocalDate.parse(closing.at("/period/from").asString()));
        }
        return await().atMost(UNTIL_A_LASTING_PLATFORM_COMPARES)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> examples.as("city").get(address).json().at("/corrections/0/number"),
                        number -> !number.isMissingNode())
                .asString();
    }

    private static void meetingWrittenDownAfterwards(Examples examples, LocalDate from) {
        var day = from.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY));
        examples.make(
                "writtenDown",
                examples.coordinator(),
                Examples.REYMONTA + "/bookings",
                Meetings.meeting(
                        Examples.ROOM, day, LocalTime.of(15, 0), LocalTime.of(17, 0), examples.of("organisation"), 12));
    }

    private static String statement(Examples examples, String writer, Map<String, ?> what) {
        return Examples.made(examples.as(writer), REPORTS + "/statements", what)
                .get("id")
                .asString();
    }
}
