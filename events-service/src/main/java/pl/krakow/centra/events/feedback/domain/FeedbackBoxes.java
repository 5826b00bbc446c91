package pl.krakow.centra.events.feedback.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import pl.krakow.centra.events.registrations.domain.EventId;

/** The boxes of all events that have one. */
public interface FeedbackBoxes {

    Optional<FeedbackBox> of(EventId event);

    /** Those of these events that have one. */
    List<FeedbackBox> of(Collection<EventId> events);

    /** Saves what changed, with its news. False when somebody else saved it first; nothing was written then. */
    boolean save(FeedbackBox box);

    /** Events whose boxes should be looked at by then, longest due first. */
    List<EventId> due(Instant by, int most);

    /** Events whose boxes were closed before then and still have texts. */
    List<EventId> closedWithTextsBefore(Instant then, int most);
}
