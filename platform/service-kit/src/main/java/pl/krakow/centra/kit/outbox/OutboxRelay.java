package pl.krakow.centra.kit.outbox;

/** Brings pending events from the documents to Kafka. */
public interface OutboxRelay {

    /**
     * Says that a document was saved with pending events, so that they leave at once instead of at the next sweep. Never
     * blocks and never throws: a wake that gets lost costs seconds, not events.
     */
    void wake(String collection, Object id);
}
