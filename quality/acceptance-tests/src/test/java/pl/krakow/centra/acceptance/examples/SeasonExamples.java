package pl.krakow.centra.acceptance.examples;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.acceptance.Meetings;

/** A season that takes wishes, and one that was shared out twice: as the rules say, and with a decision about a wish. */
final class SeasonExamples {

    private static final String SEASONS = Examples.REYMONTA + "/seasons";
    private static final String REGULATIONS = "2026-01";

    private SeasonExamples() {}

    static void make(Examples examples) {
        open(examples, "season", "Stałe godziny wiosną", 3);
        wish(examples, "season", "wish");
        shared(examples);
    }

    private static void shared(Examples examples) {
        open(examples, "shared", "Stałe godziny latem", 6);
        wish(examples, "shared", "sharedWish");
        var desk = examples.coordinator();
        var season = SEASONS + "/" + examples.of("shared");
        Examples.made(desk, season + "/close", Map.of());
        Examples.made(desk, season + "/allocate", Map.of());
        Examples.put(
                desk,
                season + "/allocations/" + examples.of("sharedWish"),
                Map.of("decision", "FORBID", "slots", List.of(), "reason", "Sala jest wtedy remontowana"));
    }

    private static void open(Examples examples, String name, String title, int monthsAhead) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var from = LocalDate.now(Meetings.KRAKOW).plusMonths(monthsAhead);
        examples.make(
                name,
                examples.coordinator(),
                SEASONS,
                Map.of(
                        "name", title,
                        "from", from.toString(),
                        "until", from.plusMonths(3).toString(),
                        "rooms", List.of(Examples.ROOM),
                        "wishesFrom", now.minusHours(1).toString(),
                        "wishesUntil", now.plusDays(14).toString(),
                        "weeklyCap", "PT6H"));
        Examples.made(examples.coordinator(), SEASONS + "/" + examples.of(name) + "/open", Map.of());
    }

    private static void wish(Examples examples, String season, String name) {
        examples.make(
                name,
                examples.as("representative"),
                SEASONS + "/" + examples.of(season) + "/wishes",
                Map.ofEntries(
                        Map.entry("beneficiaryId", examples.of("own")),
                        Map.entry(
                                "choices",
                                List.of(Map.of(
                                        "weekdays",
                                        List.of("TUESDAY"),
                                        "earliest",
                                        "16:00",
                                        "latest",
                                        "20:00",
                                        "length",
                                        "PT2H",
                                        "timesPerWeek",
                                        1,
                                        "atLeastTimesPerWeek",
                                        1,
                                        "rooms",
                                        List.of()))),
                        Map.entry("expectedPeople", 6),
                        Map.entry("equipment", List.of()),
                        Map.entry("accessibility", List.of()),
                        Map.entry("exceptedDates", List.of()),
                        Map.entry("minimalShare", 50),
                        Map.entry("title", "Próby zespołu"),
                        Map.entry("purpose", "Przygotowanie koncertu dla sąsiadów"),
                        Map.entry("feesCollected", false),
                        Map.entry("regulationsVersion", REGULATIONS)));
    }
}
