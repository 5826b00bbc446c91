package pl.krakow.centra.sites.staff.bookings;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.staff.HeldFor;
import pl.krakow.centra.sites.staff.Meeting;

/**
 * A booking with everything that happened to it.
 *
 * @param steps newest first
 * @param competing other requests for its time; none unless it is a request itself
 * @param own what the centre itself holds the room for; null when it is lent
 */
record Story(
        Meeting meeting,
        List<Line> steps,
        List<Meeting> competing,
        @Nullable HeldFor own) {

    /**
     * Something that happened.
     *
     * @param step a key of the bundles, under {@code bk.step}
     * @param by who it was, as far as staff are told; {@code me}, {@code representative}, {@code staff},
     *     {@code own} for the programme of the centre, or {@code someone}
     * @param name of a representative, where it has one
     * @param from room and time before it was moved
     */
    record Line(
            String step,
            ZonedDateTime at,
            String by,
            @Nullable String name,
            @Nullable String reason,
            boolean late,
            @Nullable Place from) {}

    /** Where it was. */
    record Place(String room, ZonedDateTime start, ZonedDateTime end) {}

    /** Whether what it is about can be changed, and it can be moved. */
    public boolean isChangeable() {
        return meeting.booking().state().isOpen() && !meeting.isBegun();
    }
}
