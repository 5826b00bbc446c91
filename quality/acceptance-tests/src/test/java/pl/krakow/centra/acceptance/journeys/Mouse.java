package pl.krakow.centra.acceptance.journeys;

import com.microsoft.playwright.Locator;

/** Points and clicks, and types into what was clicked. */
record Mouse() implements Hands {

    @Override
    public void press(Locator target) {
        target.click();
    }

    @Override
    public void write(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void choose(Locator list, String value) {
        list.selectOption(value);
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }
}
