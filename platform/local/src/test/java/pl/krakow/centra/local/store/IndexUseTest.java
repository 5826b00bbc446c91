package pl.krakow.centra.local.store;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexUseTest {

    private TestStore store;
    private IndexUse sheets;

    int size() {
        return 5_000;
    }

    @BeforeAll
    void fill(@TempDir Path directory) {
        store = TestStore.open(directory.resolve("sheets.store"));
        sheets = IndexUse.of(store, size());
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void readsWhatTheIndexNames() {
        sheets.assertFewDocumentsAreExamined();
    }

    @Test
    void readsAPageInTheOrderOfTheIndex() {
        sheets.assertOrderComesFromTheIndex();
    }

    @Test
    void findsWhatToChangeByTheIndex() {
        sheets.assertWritesAreIndexed();
    }

    @Test
    void countsAndAggregatesByTheIndex() {
        sheets.assertCountsAndAggregatesAreIndexed();
    }

    @Test
    void readsEverythingForNullBecauseAFieldMayBeMissing() {
        sheets.assertNullIsNotLookedUp();
    }
}
