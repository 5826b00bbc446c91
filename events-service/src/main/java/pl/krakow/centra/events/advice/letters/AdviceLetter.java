package pl.krakow.centra.events.advice.letters;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.kit.calendar.ICalendar.Act;

/** The kinds of letters to who has an appointment. */
enum AdviceLetter {
    /** Whether the address is theirs; the time is kept until they say so. */
    CONFIRM_ADDRESS(null),
    CONFIRMED(Act.REQUEST),
    /** The adviser's time is kept; the room isn't answered yet. */
    PENDING(null),
    /** Its room wasn't to be had, and the time is free again. */
    ROOM_REFUSED(null),
    MOVED(Act.REQUEST),
    CANCELLED(Act.CANCEL),
    CANCELLED_BY_CENTRE(Act.CANCEL),
    REMINDER(null),
    /** The link once more. */
    LINK(null);

    private static final String PREFIX = "ADVICE_";

    private final @Nullable Act calendar;

    AdviceLetter(@Nullable Act calendar) {
        this.calendar = calendar;
    }

    static AdviceLetter of(String kind) {
        return valueOf(kind.substring(PREFIX.length()));
    }

    /** Unique within the service. */
    String kind() {
        return PREFIX + name();
    }

    String key() {
        return "letter." + kind().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the reader's calendar is to do. */
    @Nullable
    Act calendar() {
        return calendar;
    }

    Topic topic() {
        return this == REMINDER ? Topic.REMINDERS : Topic.SIGN_UP;
    }

    /** Whether it names other times. */
    boolean offersInstead() {
        return this == ROOM_REFUSED || this == CANCELLED_BY_CENTRE;
    }
}
