package pl.krakow.centra.local.store;

/** The same at 100,000 documents. */
class IndexUseIT extends IndexUseTest {

    @Override
    int size() {
        return 100_000;
    }
}
