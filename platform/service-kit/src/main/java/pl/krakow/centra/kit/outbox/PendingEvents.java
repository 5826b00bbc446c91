package pl.krakow.centra.kit.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.trace.RequestId;
import pl.krakow.centra.kit.trace.Trace;

/** Puts domain events into the form in which an aggregate's document carries them. */
@RequiredArgsConstructor
public final class PendingEvents {
    private final Ids ids;

    /** @param version of the aggregate after the change */
    public PendingEvent of(DomainEvent event, long version, Instant time) {
        return new PendingEvent(
                ids.next(),
                EventTypes.of(event).name(),
                event.subject(),
                version,
                event.centre(),
                time.truncatedTo(ChronoUnit.MILLIS),
                EventJson.write(event),
                Trace.current().map(Trace::traceparent).orElse(null),
                RequestId.current().map(RequestId::value).orElse(null));
    }
}
