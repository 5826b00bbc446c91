package pl.krakow.centra.kit.consumer;

import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.kit.trace.RequestId;
import pl.krakow.centra.kit.trace.Trace;

/** Hands records to one handler, in the trace of the request that caused them; passes over what it doesn't want. */
@RequiredArgsConstructor
final class Delivery implements MessageListener<String, byte[]> {
    private final EventHandler handler;

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message) {
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
