package pl.krakow.centra.kit.consumer;

import java.time.Instant;

import pl.krakow.centra.domainevents.DomainEvent;

/**
 * An event as it arrived.
 *
 * @param id of the event; the same when it is delivered again
 * @param subject the aggregate's id
 * @param version of the aggregate after the change the event tells
 * @param time when it happened
 */
public record ReceivedEvent(
        DomainEvent event, String id, String type, String subject, String centre, long version, Instant time) {}
