package pl.krakow.centra.events.programme;

import java.util.UUID;

/** Whether somebody takes part in an event; known to who keeps the list. */
@FunctionalInterface
public interface TakesPart {

    /** @param subject of an account */
    boolean takesPart(String subject, UUID event);
}
