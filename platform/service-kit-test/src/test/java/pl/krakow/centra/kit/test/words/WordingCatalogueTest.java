package pl.krakow.centra.kit.test.words;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.WordingCatalogue;

/** The kit's own words, which every service has beside its own. */
class WordingCatalogueTest {

    @Test
    void theKitSaysTheSameInEveryLanguage() {
        WordingCatalogue.check();
    }
}
