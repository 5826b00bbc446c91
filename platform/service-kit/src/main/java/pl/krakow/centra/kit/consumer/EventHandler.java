package pl.krakow.centra.kit.consumer;

import java.util.Set;

import pl.krakow.centra.domainevents.DomainEvent;

/**
 * Takes in events. A bean of this type gets a consumer of its own. Delivery is at least once and, across aggregates or
 * after a replay, in any order: a handler makes its effect depend on {@link ReceivedEvent#version()}, best with
 * {@link VersionedUpsert}.
 *
 * <p>What the store or the broker can't do right now is tried again without end, in place. Anything else is tried three
 * times and then laid aside as a dead letter.
 */
public interface EventHandler {

    /** The consumer group, e.g. {@code reporting-bookings}; it names the dead-letter topics too and never changes. */
    String consumer();

    Set<String> topics();

    /** The types of interest; the others of these topics are passed over. */
    Set<Class<? extends DomainEvent>> handles();

    void handle(ReceivedEvent event);
}
