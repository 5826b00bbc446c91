package pl.krakow.centra.kit.consumer;

import java.util.Set;

import pl.krakow.centra.domainevents.DomainEvent;

/**
 * Takes in events. The beans of this type share the consumer of their service. Delivery is at least once (again, too, when
 * another handler failed) and, across aggregates or after a replay, in any order: a handler makes its effect depend on
 * {@link ReceivedEvent#version()}, best with {@link VersionedUpsert}.
 *
 * <p>What the store or the broker can't do right now is tried again without end, in place; the service's other handlers
 * wait as well. Anything else is tried three times and then laid aside as a dead letter of this handler.
 *
 * <p>A new handler hears of what happens from then on; for what was before, the service's consumer is reset to the
 * beginning.
 */
public interface EventHandler {

    /** Its name among the consumers of events, e.g. {@code reporting-bookings}; its dead-letter topics bear it, so it never changes. */
    String consumer();

    Set<String> topics();

    /** The types of interest; the others of these topics are passed over. */
    Set<Class<? extends DomainEvent>> handles();

    void handle(ReceivedEvent event);
}
