package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What staff wrote to the people of events. */
public interface EventMessages {

    /** False when one of that id is there already. */
    boolean add(EventMessage message);

    Optional<EventMessage> find(UUID id);

    /** Says that it is finished; done again, it changes nothing. */
    void finish(EventMessage finished);

    /** Those of an event, latest first. */
    List<EventMessage> of(EventId event, int most);

    /** Those written before then that aren't finished. */
    List<EventMessage> unfinished(Instant before, int most);

    /** Takes the words out of those written before then; how many. */
    int forgetWords(Instant before, int most);
}
