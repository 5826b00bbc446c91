package pl.krakow.centra.kit.outbox;

import java.time.Instant;
import java.util.UUID;

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
        @Nullable String requestId) {}
