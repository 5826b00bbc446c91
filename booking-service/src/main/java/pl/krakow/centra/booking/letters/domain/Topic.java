package pl.krakow.centra.booking.letters.domain;

import java.util.EnumSet;
import java.util.Set;

/** What people can choose to be written to about. */
public enum Topic {
    BOOKINGS,
    REMINDERS,
    WAITING_LIST,
    ORGANISATION,
    /** Not a choice. */
    NECESSARY;

    /** All there is to choose. */
    public static Set<Topic> choices() {
        return EnumSet.complementOf(EnumSet.of(NECESSARY));
    }
}
