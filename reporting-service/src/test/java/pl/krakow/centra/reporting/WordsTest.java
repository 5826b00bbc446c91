package pl.krakow.centra.reporting;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.WordingCatalogue;

class WordsTest {

    @Test
    void areThereInEveryLanguage() {
        WordingCatalogue.check();
    }
}
