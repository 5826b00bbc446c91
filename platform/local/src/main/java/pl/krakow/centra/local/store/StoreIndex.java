package pl.krakow.centra.local.store;

import java.util.List;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

/** An index that the {@link QueryPlanner} reads through {@link KeySpace}; the engine's own way of asking isn't used. */
abstract class StoreIndex extends Index<DocumentKey> implements KeySpace {

    StoreIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public final List<IndexKey> fields() {
        return getKeys();
    }

    @Override
    public final boolean sparse() {
        return isSparse();
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by QueryPlanner");
    }

    /** Kept by the collection, which also fills a new one; the engine must not. */
    @Override
    public final boolean isEmpty() {
        return false;
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }
}
