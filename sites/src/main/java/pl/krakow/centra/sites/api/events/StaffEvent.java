package pl.krakow.centra.sites.api.events;

import java.time.OffsetDateTime;
import java.util.List;

/** An event of a centre as its staff see it in a list. */
public record StaffEvent(
        String id, String kind, String state, String title, OffsetDateTime start, OffsetDateTime end, int capacity) {

    /** What needs the staff's attention, what presses most first. */
    public record Attention(List<Item> items) {}

    /** @param why a word of the API: {@code ROOM_LOST}, {@code ATTENDANCE_OPEN} … */
    public record Item(String why, StaffEvent event) {}
}
