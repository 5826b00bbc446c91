package pl.krakow.centra.local.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;

/** The open cursors. One that nobody has asked for ten minutes is closed when another is opened, as in MongoDB. */
final class Cursors {

    private static final int FIRST_BATCH = 101;
    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final CursorRegistry registry;
    private final Map<Long, StoreCursor> open = new ConcurrentHashMap<>();

    Cursors(CursorRegistry registry) {
        this.registry = registry;
    }

    /** The answer with the first batch; the cursor stays open when there is more. */
    Document answer(
            String namespace,
            BatchSource source,
            UnaryOperator<byte[]> projection,
            int batchSize,
            boolean singleBatch) {
        StoreCursor cursor = new StoreCursor(registry.generateCursorId(), source, projection);
        EncodedBatch batch = cursor.take(batchSize > 0 ? batchSize : FIRST_BATCH);
        if (cursor.isEmpty() || singleBatch) {
            return Bson.cursorResponse(namespace, "firstBatch", batch, 0);
        }
        closeForgotten();
        open.put(cursor.getId(), cursor);
        registry.add(cursor);
        return Bson.cursorResponse(namespace, "firstBatch", batch, cursor.getId());
    }

    /** The answer with the next batch. */
    Document more(String namespace, long id, int batchSize) {
        if (!(registry.getCursor(id) instanceof StoreCursor cursor)) {
            throw new CursorNotFoundException(id);
        }
        EncodedBatch batch = cursor.take(batchSize);
        boolean ended = cursor.isEmpty();
        if (ended) {
            registry.remove(cursor);
        }
        return Bson.cursorResponse(namespace, "nextBatch", batch, ended ? 0 : id);
    }

    private void closeForgotten() {
        open.values().removeIf(cursor -> {
            boolean forgotten = cursor.isEmpty() || cursor.unusedFor(IDLE_NANOS);
            if (forgotten) {
                registry.remove(cursor);
            }
            return forgotten;
        });
    }
}
