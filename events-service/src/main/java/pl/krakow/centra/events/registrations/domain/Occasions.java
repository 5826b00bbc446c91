package pl.krakow.centra.events.registrations.domain;

import java.util.Optional;

/** What the programme says of its events now. */
public interface Occasions {

    Optional<Occasion> of(String centre, EventId event);
}
