package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Every registration, live or not. */
public interface Registrations {

    /** Keeps a new one. False when there is one of that id; nothing was written then. */
    boolean add(Registration registration);

    Optional<Registration> find(RegistrationId id);

    Map<RegistrationId, Registration> find(Collection<RegistrationId> ids);

    /** Saves a change. False when somebody else changed it first; nothing was written then. */
    boolean save(Registration changed);

    /** Those made with an account, latest first. */
    List<Registration> ofSubject(String subject, @Nullable Position after, int limit);

    /** Those made with an account for that event. */
    List<Registration> ofSubject(String subject, EventId event);

    /** Those of these people, also without an account. */
    List<Registration> ofParticipants(Collection<ParticipantId> participants);

    /** Those made before then of which is still kept who it was, earliest first. */
    List<Registration> namedMadeBefore(Instant before, @Nullable Position after, int limit);

    /** The one such a link was sent for. */
    Optional<Registration> byLink(String hash);

    /** Those of an event with one of these tickets. */
    List<Registration> byTickets(EventId event, Collection<String> tickets);

    /** How many of a person wait for their address to be confirmed. */
    int unconfirmed(ParticipantId participant, Instant now);

    /** Those made in that time, for who looks for what belongs to nobody; earliest first. */
    List<Registration> madeBetween(Instant from, Instant until, int most);

    /** Those of these that were made before then: what was written since under one of the ids stays. */
    void remove(Collection<RegistrationId> ids, Instant madeBefore);

    /** A place in the list of a person's. */
    record Position(Instant at, RegistrationId id) {}
}
