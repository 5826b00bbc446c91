package pl.krakow.centra.acceptance.examples;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.acceptance.Meetings;

/** Beneficiaries, bookings of all kinds, a closure that is far away and a season that takes wishes. */
final class RoomExamples {

    private static final String REGULATIONS = "2026-01";

    private RoomExamples() {}

    static void make(Examples examples) {
        var desk = examples.coordinator();
        examples.is("organisation", Meetings.organisation(desk, "Stowarzyszenie „Wzór”"));
        examples.make(
                "own",
                examples.as("representative"),
                "/api/v1/beneficiaries",
                Map.of("kind", "ORGANISATION", "name", "Fundacja „Własna Sala”"));
        Meetings.verify(desk, examples.of("own"), "STATUTE");
        bookings(examples);
        examples.make(
                "closure",
                desk,
                Examples.REYMONTA + "/closures",
                Map.of(
                        "rooms", List.of("1w038"),
                        "from", LocalDate.now(Meetings.KRAKOW).plusMonths(10).toString(),
                        "to", LocalDate.now(Meetings.KRAKOW).plusMonths(10).toString(),
                        "reason", "Malowanie ścian"));
        season(examples);
    }

    private static void bookings(Examples examples) {
        var desk = examples.coordinator();
        var day = examples.freeDay();
        var bookings = Examples.REYMONTA + "/bookings";
        examples.make(
                "booking",
                desk,
                bookings,
                Meetings.meeting(
                        Examples.ROOM, day, LocalTime.of(9, 0), LocalTime.of(11, 0), examples.of("organisation"), 4));
        examples.make(
                "ownBooking",
                examples.as("representative"),
                bookings,
                Meetings.meeting(Examples.ROOM, day, LocalTime.of(12, 0), LocalTime.of(14, 0), examples.of("own"), 4));
        var series = Meetings.meeting(
                Examples.ROOM, day, LocalTime.of(15, 0), LocalTime.of(16, 0), examples.of("organisation"), 4);
        series.remove("end");
        series.put("start", day.atTime(15, 0).toString());
        series.put("duration", "PT1H");
        series.put("rule", "FREQ=WEEKLY;COUNT=3");
        series.put("exDates", List.of());
        series.put("onConflict", "SKIP");
        examples.make("series", desk, Examples.REYMONTA + "/booking-series", series);
    }

    private static void season(Examples examples) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var from = LocalDate.now(Meetings.KRAKOW).plusMonths(3);
        var seasons = Examples.REYMONTA + "/seasons";
        examples.make(
                "season",
                examples.coordinator(),
                seasons,
                Map.of(
                        "name", "Stałe godziny wiosną",
                        "from", from.toString(),
                        "until", from.plusMonths(3).toString(),
                        "rooms", List.of(Examples.ROOM),
                        "wishesFrom", now.minusHours(1).toString(),
                        "wishesUntil", now.plusDays(14).toString(),
                        "weeklyCap", "PT6H"));
        var season = seasons + "/" + examples.of("season");
        Examples.made(examples.coordinator(), season + "/open", Map.of());
        examples.make(
                "wish",
                examples.as("representative"),
                season + "/wishes",
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
