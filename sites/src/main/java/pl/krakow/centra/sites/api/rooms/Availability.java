package pl.krakow.centra.sites.api.rooms;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What of a centre's rooms is free, day by day. */
public record Availability(List<OfRoom> rooms) {

    /** A room's days. */
    public record OfRoom(String roomId, int capacity, List<Day> days) {}

    /** A day from midnight to midnight, without a gap. */
    public record Day(LocalDate date, List<Interval> intervals) {}

    /**
     * Part of a day.
     *
     * @param free whether any slot in it can be booked; a request of somebody else doesn't prevent that
     * @param state {@code FREE}, {@code REQUESTED}, or why not
     */
    public record Interval(OffsetDateTime start, OffsetDateTime end, boolean free, String state) {}
}
