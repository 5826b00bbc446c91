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
    private final UnaryOperator<byte[]> projection;
    private byte @Nullable [] ahead;
    private boolean started;
    private long lastUsed = System.nanoTime();

    StoreCursor(long id, BatchSource source, UnaryOperator<byte[]> projection) {
        super(id);
        this.source = source;
        this.projection = projection;
    }

    @Override
    public synchronized boolean isEmpty() {
        return started && ahead == null;
    }

    /** @param numberToReturn 0: as many as fit */
    synchronized EncodedBatch take(int numberToReturn) {
        if (!started) {
            started = true;
            ahead = projected();
        }
        List<byte[]> batch = new ArrayList<>();
        long bytes = 0;
        while (ahead != null
                && (numberToReturn == 0 || batch.size() < numberToReturn)
                && (batch.isEmpty() || bytes + ahead.length <= MAX_BATCH_BYTES)) {
            batch.add(ahead);
            bytes += ahead.length;
            ahead = projected();
        }
        source.pause();
        lastUsed = System.nanoTime();
        return new EncodedBatch(batch);
    }

    private byte @Nullable [] projected() {
        byte[] next = source.next();
        return next == null ? null : projection.apply(next);
    }

    @Override
    public List<Document> takeDocuments(int numberToReturn) {
        return take(numberToReturn).documents().stream().map(Bson::decode).toList();
    }

    synchronized boolean unusedFor(long nanos) {
        return System.nanoTime() - lastUsed > nanos;
    }
}
