package pl.krakow.centra.events;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.WordingCatalogue;

/** What people read in letters and calendars. */
class WordingTest {

    @Test
    void everyMessageIsThereInEveryLanguage() {
        WordingCatalogue.check();
    }
}
