package pl.krakow.centra.acceptance.journeys;

import com.microsoft.playwright.Page;

/** How a person uses the pages. */
enum Way {
    MOUSE,
    /** Nothing but keys: what Tab can't reach, this person can't use. */
    KEYBOARD,
    /** With the mouse, in a browser that runs no script. */
    WITHOUT_SCRIPT;

    private static final String RUN = Long.toString(System.currentTimeMillis() / 1000 % 1_000_000, 36);

    Hands hands(Page page) {
        return this == KEYBOARD ? new Keyboard(page) : new Mouse();
    }

    boolean runsScripts() {
        return this != WITHOUT_SCRIPT;
    }

    /** How those who work in the centres use theirs meanwhile; only residents do without scripts. */
    Way atWork() {
        return this == WITHOUT_SCRIPT ? MOUSE : this;
    }

    /** To tell what was made in one way, in this run, from everything else. */
    String mark() {
        return RUN
                + switch (this) {
                    case MOUSE -> "-mysz";
                    case KEYBOARD -> "-klawisze";
                    case WITHOUT_SCRIPT -> "-bez-skryptów";
                };
    }

    /** An address nobody else has. */
    String address(String who) {
        return "%s-%s-%d@example.org".formatted(who, RUN, ordinal());
    }
}
