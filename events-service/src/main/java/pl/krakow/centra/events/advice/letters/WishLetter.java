package pl.krakow.centra.events.advice.letters;

import java.util.Locale;

/** The kinds of letters to who waits for a time with an adviser. */
enum WishLetter {
    /** Whether the address is theirs. */
    CONFIRM_ADDRESS,
    WAITING,
    OFFERED,
    /** A time was offered, and they didn't answer. */
    UNANSWERED,
    /** Nothing was to be had in time. */
    OVER;

    private static final String PREFIX = "ADVICE_WISH_";

    static WishLetter of(String kind) {
        return valueOf(kind.substring(PREFIX.length()));
    }

    /** Unique within the service. */
    String kind() {
        return PREFIX + name();
    }

    String key() {
        return "letter." + kind().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
