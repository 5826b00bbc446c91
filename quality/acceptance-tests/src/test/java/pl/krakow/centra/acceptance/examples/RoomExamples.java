package pl.krakow.centra.acceptance.examples;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.acceptance.Meetings;

/** Beneficiaries, bookings of all kinds, a closure that is far away and seasons. */
final class RoomExamples {

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
        SeasonExamples.make(examples);
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
        examples.is("freeDay", day.toString());
        examples.is("freeStart", day.atTime(17, 0).toString());
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
}
