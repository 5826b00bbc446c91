package pl.krakow.centra.events.advice.letters;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.calendar.ICalendar.Act;

/** The kinds of letters to advisers. */
enum AdviserLetter {
    BOOKED(Act.REQUEST),
    MOVED(Act.REQUEST),
    /** It is at another adviser's now. */
    LEFT(Act.CANCEL),
    CANCELLED(Act.CANCEL),
    /** Who comes the next day. */
    TOMORROW(null),
    /** Who comes the same day. */
    TODAY(null);

    private static final String PREFIX = "ADVISER_";

    private final @Nullable Act calendar;

    AdviserLetter(@Nullable Act calendar) {
        this.calendar = calendar;
    }

    static AdviserLetter of(String kind) {
        return valueOf(kind.substring(PREFIX.length()));
    }

    /** Unique within the service. */
    String kind() {
        return PREFIX + name();
    }

    String key() {
        return "letter." + kind().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the adviser's calendar is to do. */
    @Nullable
    Act calendar() {
        return calendar;
    }
}
