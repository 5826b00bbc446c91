package pl.krakow.centra.kit.outbox;

/**
 * Registers a collection whose documents carry {@code List<PendingEvent> outbox} and {@code @Nullable Instant
 * outboxSince} (set together with the first pending event). A bean per collection.
 */
public record OutboxCollection(String collection) {}
