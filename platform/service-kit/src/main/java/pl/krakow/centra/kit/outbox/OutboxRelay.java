package pl.krakow.centra.kit.outbox;

import java.util.List;

/** Brings pending events from the documents to Kafka. */
public interface OutboxRelay {

    /**
     * Says that a document was saved with pending events, so that they leave at once instead of at the next sweep. Never
     * blocks and never throws: a wake that gets lost costs seconds, not events.
     */
    void wake(String collection, Object id);

    /**
     * The same for who knows all that waits in the document, so that it needn't be read again: what was just written into
     * an outbox that was empty in the very version the write replaced. Only the relay takes events out of an outbox, and
     * only a write under the document's version puts any in; so an outbox that was empty when the document was loaded is
     * empty still when a write under that version succeeds.
     *
     * @param events all of them, in order
     */
    default void wake(String collection, Object id, List<PendingEvent> events) {
        wake(collection, id);
    }
}
