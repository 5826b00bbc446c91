package pl.krakow.centra.booking.rooms.domain;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * Opening hours of one day, in local time.
 *
 * @param from opening time
 * @param to closing time; midnight means the end of the day
 * @param access who may use the rooms in them
 */
public record Hours(LocalTime from, LocalTime to, Access access) {

    private static final String STAFF = " staff";

    /** Who may use the rooms. */
    public enum Access {
        /** Everybody. */
        OPEN,
        /** Only what the centre's staff books; the public sees the centre closed. */
        STAFF_ONLY
    }

    public Hours {
        if (!canBe(from, to)) {
            throw new IllegalArgumentException("a centre closes after it opens");
        }
    }

    /** Whether hours may begin and end like this. */
    public static boolean canBe(LocalTime from, LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) || to.isAfter(from);
    }

    /** Hours for everybody. */
    public Hours(LocalTime from, LocalTime to) {
        this(from, to, Access.OPEN);
    }

    /** Reads {@code 09:00-20:00}, or {@code 08:00-09:00 staff} for hours in which only staff may book. */
    public static Hours parse(String text) {
        boolean staffOnly = text.endsWith(STAFF);
        var times = staffOnly ? text.substring(0, text.length() - STAFF.length()) : text;
        var parts = times.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("hours look like 09:00-20:00, not like '%s'".formatted(text));
        }
        try {
            return new Hours(
                    LocalTime.parse(parts[0]), LocalTime.parse(parts[1]), staffOnly ? Access.STAFF_ONLY : Access.OPEN);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("hours look like 09:00-20:00, not like '%s'".formatted(text), e);
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return from + "-" + to + (isPublic() ? "" : STAFF);
    }

    /** Whether everybody may book in them. */
    public boolean isPublic() {
        return access == Access.OPEN;
    }

    /** Whether the centre stays open to the last minute of the day. */
    public boolean untilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    boolean overlaps(Hours other) {
        return (other.untilMidnight() || from.isBefore(other.to)) && (untilMidnight() || other.from.isBefore(to));
    }
}
