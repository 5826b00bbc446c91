package pl.krakow.centra.acceptance.examples;

import java.time.LocalDate;
import java.util.Map;

import pl.krakow.centra.acceptance.Meetings;

/** A month that is closed and statements that are being written. */
final class ReportExamples {

    private static final String REPORTS = "/api/v1/reports";

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

    private static String statement(Examples examples, String writer, Map<String, ?> what) {
        return Examples.made(examples.as(writer), REPORTS + "/statements", what)
                .get("id")
                .asString();
    }
}
