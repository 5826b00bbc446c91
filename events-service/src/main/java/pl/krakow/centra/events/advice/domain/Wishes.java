package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** Everybody who waits for a time with an adviser, or did a while ago. */
public interface Wishes {

    /** False when there is one with its id already; then nothing was written. */
    boolean add(Wish wish);

    /**
     * Saves a change of the one with the revision before.
     *
     * @return false when somebody else changed it first; then nothing was written
     */
    boolean save(Wish wish);

    Optional<Wish> find(WishId id);

    /** Of which something may still come, at all centres, at most so many, in the order in which they came. */
    List<Wish> open(int most);

    /** Who waits at a centre, at most so many, in the order in which they came. */
    List<Wish> waitingAt(String centre, int most);

    /** Of which something may still come at a centre, at most so many, in the order in which they came. */
    List<Wish> openAt(String centre, int most);

    /** Those of an account, newest first. */
    List<Wish> ofSubject(String subject);

    /** Those of these people, in no order. */
    List<Wish> of(Set<ParticipantId> people);

    /** Those that came to an end before then, at most so many. */
    List<Wish> endedBefore(Instant then, int most);

    void remove(WishId id);
}
