package pl.krakow.centra.local.store;

import java.util.Iterator;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Encoded documents for a cursor, one by one. */
interface BatchSource {

    byte @Nullable [] next();

    /** Called before the lock is given up between two batches. */
    void pause();

    static BatchSource of(Selection selection) {
        return new BatchSource() {
            @Override
            public byte @Nullable [] next() {
                Selection.Found found = selection.next();
                return found == null ? null : found.bytes();
            }

            @Override
            public void pause() {
                selection.pause();
            }
        };
    }

    static BatchSource of(List<Document> documents) {
        Iterator<Document> rest = documents.iterator();
        return new BatchSource() {
            @Override
            public byte @Nullable [] next() {
                return rest.hasNext() ? Bson.encode(rest.next()) : null;
            }

            @Override
            public void pause() {
                // a list stays valid
            }
        };
    }
}
