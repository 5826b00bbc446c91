package pl.krakow.centra.events.own;

import java.util.Set;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Acts on what this service told, as any other service could. May hear of something twice, and must not mind. */
public interface HearsOwnEvents {

    /** What it wants to hear of. */
    Set<Class<? extends DomainEvent>> hearsOf();

    void hear(ReceivedEvent received);
}
