package pl.krakow.centra.volunteering;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.WordingCatalogue;

/** What people read on paper and in letters. */
class WordingTest {

    @Test
    void everyMessageIsThereInEveryLanguage() {
        WordingCatalogue.check();
    }
}
