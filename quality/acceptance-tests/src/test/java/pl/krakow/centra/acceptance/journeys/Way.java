package pl.krakow.centra.acceptance.journeys;

import com.microsoft.playwright.Page;

/** How a person uses the pages. */
enum Way {
    MOUSE,
    /** Nothing but keys: what Tab can't reach, this person can't use. */
    KEYBOARD,
    /** With the mouse, in a browser that runs no script. */
    WITHOUT_SCRIPT;

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
}
