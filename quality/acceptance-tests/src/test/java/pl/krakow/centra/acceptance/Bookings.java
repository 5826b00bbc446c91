package pl.krakow.centra.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** The bookings of a centre as the source tells them to its staff, read page by page. */
final class Bookings {

    private Bookings() {}

    /** One booking of the source, with what the reports count of it. */
    record Booking(
            String id,
            String room,
            OffsetDateTime start,
            OffsetDateTime end,
            String state,
            String beneficiary,
            int people) {

        boolean overlaps(Booking other) {
            return room.equals(other.room) && start.isBefore(other.end) && other.start.isBefore(end);
        }

        Duration length() {
            return Duration.between(start, end);
        }
    }

    static List<Booking> list(Api staff, String centre, LocalDate from, LocalDate to) {
        var bookings = new ArrayList<Booking>();
        var path = "/api/v1/centres/%s/bookings?from=%s&to=%s&limit=100".formatted(centre, from, to);
        for (String cursor = ""; ; ) {
            var answer = staff.get(path + cursor);
            if (answer.status() != 200) {
                throw new IllegalStateException("Listing bookings was answered " + answer);
            }
            for (JsonNode item : answer.json().get("items")) {
                bookings.add(new Booking(
                        item.get("id").asString(),
                        item.get("roomId").asString(),
                        OffsetDateTime.parse(item.get("start").asString()),
                        OffsetDateTime.parse(item.get("end").asString()),
                        item.get("state").asString(),
                        item.get("beneficiaryId").asString(),
                        item.get("expectedPeople").asInt()));
            }
            var next = answer.json().get("next");
            if (next == null || next.isNull()) {
                return bookings;
            }
            cursor = "&cursor=" + next.asString();
        }
    }
}
