package pl.krakow.centra.benchmarks.platform;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import tools.jackson.databind.JsonNode;

/** One-hour meetings of both centres that don't touch each other, in random order: nobody's booking is in anybody's way. */
final class Slots {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final int LATEST_START = 18;

    private final Queue<Slot> free;

    private Slots(Queue<Slot> free) {
        this.free = free;
    }

    /** An hour of a room. */
    record Slot(String centre, String room, LocalDate date, LocalTime start) {

        String path() {
            return "/api/v1/centres/" + centre + "/bookings";
        }

        Map<String, ?> meeting(String beneficiary, String regulations) {
            return Map.of(
                    "roomId",
                    room,
                    "start",
                    at(start),
                    "end",
                    at(start.plusHours(1)),
                    "title",
                    "Zebranie",
                    "purpose",
                    "Spotkanie robocze",
                    "beneficiaryId",
                    beneficiary,
                    "expectedPeople",
                    1,
                    "equipment",
                    List.of(),
                    "feesCollected",
                    false,
                    "regulationsVersion",
                    regulations);
        }

        private String at(LocalTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    date.atTime(time).atZone(ZONE));
        }
    }

    static Slots of(Caller anyone, List<String> centres) {
        var slots = new ArrayList<Slot>();
        var from = LocalDate.now(ZONE).plusDays(1);
        for (var centre : centres) {
            var rooms = new ArrayDeque<String>();
            for (JsonNode room :
                    anyone.get("/api/v1/centres/" + centre + "/rooms").get("items")) {
                rooms.add(room.get("id").asString());
            }
            var hours = anyone.get(
                    "/api/v1/centres/%s/opening-hours?from=%s&to=%s".formatted(centre, from, from.plusDays(340)));
            for (JsonNode day : hours.get("days")) {
                for (JsonNode open : day.get("intervals")) {
                    var opens = LocalTime.parse(open.get("opens").asString());
                    var closes = LocalTime.parse(open.get("closes").asString());
                    for (var start = opens;
                            start.getHour() <= LATEST_START
                                    && !start.plusHours(1).isAfter(closes);
                            start = start.plusHours(2)) {
                        for (var room : rooms) {
                            slots.add(new Slot(
                                    centre,
                                    room,
                                    LocalDate.parse(day.get("date").asString()),
                                    start));
                        }
                    }
                }
            }
        }
        Collections.shuffle(slots, new Random(7));
        return new Slots(new ConcurrentLinkedQueue<>(slots));
    }

    Slot next() {
        var slot = free.poll();
        if (slot == null) {
            throw new IllegalStateException("The centres have no free hour left for the measurement");
        }
        return slot;
    }
}
