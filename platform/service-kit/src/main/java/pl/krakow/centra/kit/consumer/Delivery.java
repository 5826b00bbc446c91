package pl.krakow.centra.kit.consumer;

import java.util.LinkedHashMap;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.kit.trace.RequestId;
import pl.krakow.centra.kit.trace.Trace;

/** Hands a record to every handler that wants it, in the trace of the request that caused it. */
@RequiredArgsConstructor
final class Delivery implements MessageListener<String, byte[]> {
    private final List<EventHandler> handlers;

    /** @throws Undelivered when some handlers couldn't take it; the others have */
    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message) {
        var failures = new LinkedHashMap<String, RuntimeException>();
        for (var handler : handlers) {
            if (!handler.topics().contains(message.topic())) {
                continue;
            }
            try {
                hand(message, handler);
            } catch (RuntimeException e) {
                failures.put(handler.consumer(), e);
            }
        }
        if (!failures.isEmpty()) {
            throw Undelivered.of(failures);
        }
    }

    /** Hands it to one of them, if it is of a type it wants. */
    static void hand(ConsumerRecord<String, byte[]> message, EventHandler handler) {
        var type = EventDecoder.type(message).filter(known -> handler.handles().contains(known.event()));
        if (type.isEmpty()) {
            return;
        }
        var trace = EventDecoder.header(message, EventHeaders.TRACEPARENT)
                .map(Trace::continued)
                .orElseGet(Trace::begin);
        var requestId = EventDecoder.header(message, EventHeaders.REQUEST_ID).flatMap(RequestId::accept);
        try (var traceScope = trace.open();
                var requestScope = requestId.map(RequestId::open).orElse(() -> {})) {
            handler.handle(EventDecoder.decode(type.get(), message));
        }
    }
}
