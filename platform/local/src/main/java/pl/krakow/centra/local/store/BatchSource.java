package pl.krakow.centra.local.store;

import java.util.Iterator;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents for a cursor, one by one. */
interface BatchSource {

    Selection.@Nullable Found next();

    /** Called before the lock is given up between two batches. */
    void pause();

    static BatchSource of(Selection selection) {
        return new BatchSource() {
            @Override
            public Selection.@Nullable Found next() {
                return selection.next();
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
            public Selection.@Nullable Found next() {
                if (!rest.hasNext()) {
                    return null;
                }
                Document document = rest.next();
                return new Selection.Found(document, Bson.estimate(document));
            }

            @Override
            public void pause() {
                // a list stays valid
            }
        };
    }
}
