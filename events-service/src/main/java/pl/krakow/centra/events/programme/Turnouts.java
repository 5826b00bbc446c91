package pl.krakow.centra.events.programme;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Of which events it is settled who came; known to who keeps the lists. */
@FunctionalInterface
public interface Turnouts {

    /** Those of these. */
    Set<UUID> settled(Collection<UUID> events);
}
