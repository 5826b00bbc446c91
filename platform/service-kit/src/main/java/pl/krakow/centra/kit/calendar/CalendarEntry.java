package pl.krakow.centra.kit.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One meeting or event as a calendar shows it (a VEVENT).
 *
 * @param identity by which every calendar knows it again, whatever changes
 * @param sequence rises with every change of what it shows; a calendar keeps the entry with the highest
 * @param changed when it was changed last
 * @param zone the centre's: the meeting is at that hour there, whatever the clocks do
 * @param description what it is about, at more length; none where nothing is to be said
 * @param location room, centre and address in one line
 * @param link to read more; none where the reader couldn't open it
 * @param picture of it, where there is one
 */
public record CalendarEntry(
        Identity identity,
        long sequence,
        Instant changed,
        Instant start,
        Instant end,
        ZoneId zone,
        Status status,
        String summary,
        @Nullable String description,
        String location,
        @Nullable URI link,
        @Nullable Picture picture) {

    /** One without a picture. */
    public CalendarEntry(
            Identity identity,
            long sequence,
            Instant changed,
            Instant start,
            Instant end,
            ZoneId zone,
            Status status,
            String summary,
            @Nullable String description,
            String location,
            @Nullable URI link) {
        this(identity, sequence, changed, start, end, zone, status, summary, description, location, link, null);
    }

    /** @param type its media type */
    public record Picture(URI href, String type) {}

    /** What a calendar does with the entry. */
    public enum Status {
        /** Asked for; not decided. */
        TENTATIVE,
        CONFIRMED,
        /** Declined, cancelled or withdrawn. It stays in the calendar, so that every copy of it learns so. */
        CANCELLED
    }

    /**
     * The entry's UID and, for an occurrence of a series, its RECURRENCE-ID: all of a series share the series' UID, and an
     * occurrence is known by the time it was made for, wherever it has been moved since.
     *
     * @param id of what the entry shows, or of its series
     * @param originally when the occurrence was to begin when the series was made
     */
    public record Identity(UUID id, @Nullable Instant originally) {

        public static Identity of(UUID id) {
            return new Identity(id, null);
        }

        public static Identity ofOccurrence(UUID series, Instant originally) {
            return new Identity(series, originally);
        }
    }
}
