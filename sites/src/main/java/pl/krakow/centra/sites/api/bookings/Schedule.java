package pl.krakow.centra.sites.api.bookings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Days of a centre with everything on them. */
public record Schedule(List<Day> days, List<Room> rooms, List<Item> bookings, List<Closed> closed) {

    /** @param titles of what the centre holds rooms for itself, by the ids of that */
    public Schedule named(Map<String, String> titles) {
        return new Schedule(
                days, rooms, bookings.stream().map(item -> item.named(titles)).toList(), closed);
    }

    /** @param staffOnly hours in which only staff books */
    public record Day(LocalDate date, boolean publicHoliday, List<Interval> intervals, List<Interval> staffOnly) {}

    /** Open from one local time to the other; midnight at the end is the end of the day. */
    public record Interval(LocalTime opens, LocalTime closes) {}

    /** @param lent the dates on which it is lent */
    public record Room(
            String id,
            @Nullable String partOf,
            String name,
            BigDecimal area,
            int capacity,
            List<String> equipment,
            String raster,
            String shortest,
            List<LocalDate> lent) {}

    /**
     * A booking or a request.
     *
     * @param present how many were there, once it was counted
     * @param competitors the requests that can't be granted beside this one
     */
    public record Item(
            String id,
            String roomId,
            Booking.State state,
            OffsetDateTime start,
            OffsetDateTime end,
            int setUpMinutes,
            int cleanUpMinutes,
            String title,
            String beneficiaryId,
            @Nullable String beneficiaryName,
            String beneficiaryKind,
            @Nullable String verification,
            int expectedPeople,
            @Nullable Integer present,
            @Nullable String seriesId,
            @Nullable String eventId,
            OffsetDateTime askedAt,
            List<String> competitors,
            long revision) {

        Item named(Map<String, String> titles) {
            var known = eventId == null ? null : titles.get(eventId);
            return known == null
                    ? this
                    : new Item(
                            id,
                            roomId,
                            state,
                            start,
                            end,
                            setUpMinutes,
                            cleanUpMinutes,
                            known,
                            beneficiaryId,
                            beneficiaryName,
                            beneficiaryKind,
                            verification,
                            expectedPeople,
                            present,
                            seriesId,
                            eventId,
                            askedAt,
                            competitors,
                            revision);
        }
    }

    /** Time in which a room isn't lent. */
    public record Closed(String closureId, String roomId, OffsetDateTime start, OffsetDateTime end, String reason) {}

    /** How full a date is. */
    public record FullDay(Day day, int bookings, int requests, int people, int bookedMinutes, int lentMinutes) {}
}
