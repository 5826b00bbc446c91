package pl.krakow.centra.kit.outbox;

import java.time.Instant;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in its aggregate's document to be sent.
 *
 * @param version of the aggregate after the change it tells
 * @param data the event as JSON
 * @param traceparent of the request that caused it (W3C Trace Context)
 * @param requestId of the request that caused it
 */
public record PendingEvent(
        UUID id,
        String type,
        String subject,
        long version,
        String centre,
        Instant time,
        String data,
        @Nullable String traceparent,
        @Nullable String requestId) {

    /** As it is stored, for aggregates that aren't written by the mapping of Spring Data: in the same words. */
    public Document toDocument() {
        var document = new Document("_id", id)
                .append("type", type)
                .append("subject", subject)
                .append("version", version)
                .append("centre", centre)
                .append("time", time)
                .append("data", data);
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        if (requestId != null) {
            document.append("requestId", requestId);
        }
        return document;
    }

    static PendingEvent stored(Document document) {
        return new PendingEvent(
                document.get("_id", UUID.class),
                document.getString("type"),
                document.getString("subject"),
                document.getLong("version"),
                document.getString("centre"),
                document.getDate("time").toInstant(),
                document.getString("data"),
                document.getString("traceparent"),
                document.getString("requestId"));
    }
}
