package pl.krakow.centra.acceptance.journeys;

import com.microsoft.playwright.Locator;

/** What a person does to what a page offers. */
interface Hands {

    /** Follows a link, presses a button, opens what folds. */
    void press(Locator target);

    /** Writes into a field, over what is there; dates and times as ISO writes them. */
    void write(Locator field, String text);

    /** Chooses an option of a list by its value. */
    void choose(Locator list, String value);

    /** Ticks a box, or takes one of several choices; what is chosen already stays. */
    void tick(Locator box);
}
