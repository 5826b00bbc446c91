package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is left of an answer that is fetched in batches. A batch holds at most 16 MB, or one document. */
final class StoreCursor extends AbstractCursor {

    private static final int MAX_BATCH_BYTES = 16 << 20;

    private final BatchSource source;
    private final UnaryOperator<List<Document>> projection;
    private Selection.@Nullable Found ahead;
    private boolean started;
    private long lastUsed = System.nanoTime();

    StoreCursor(long id, BatchSource source, UnaryOperator<List<Document>> projection) {
        super(id);
        this.source = source;
        this.projection = projection;
    }

    @Override
    public synchronized boolean isEmpty() {
        return started && ahead == null;
    }

    /** @param numberToReturn 0: as many as fit */
    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
        if (!started) {
            started = true;
            ahead = source.next();
        }
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (ahead != null
                && (numberToReturn == 0 || batch.size() < numberToReturn)
                && (batch.isEmpty() || bytes + ahead.bytes() <= MAX_BATCH_BYTES)) {
            batch.add(ahead.document());
            bytes += ahead.bytes();
            ahead = source.next();
        }
        source.pause();
        lastUsed = System.nanoTime();
        return projection.apply(batch);
    }

    synchronized boolean unusedFor(long nanos) {
        return System.nanoTime() - lastUsed > nanos;
    }
}
