package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** The personal side of every appointment. */
public interface Visits {

    /** False when there is one with its id already; then nothing was written. */
    default boolean add(Visit visit) {
        return add(visit, visit.written());
    }

    /**
     * The same where the time is reserved at first.
     *
     * @param until until when nobody need wonder that it isn't claimed
     */
    boolean add(Visit visit, Instant until);

    /** The adviser's time has been claimed for it, for good. */
    void claimed(AppointmentId id);

    void save(Visit visit);

    Optional<Visit> find(AppointmentId id);

    Map<AppointmentId, Visit> of(Collection<AppointmentId> ids);

    /** Those of an account, newest first. */
    List<Visit> ofSubject(String subject);

    /** Those of these people, in no order. */
    List<Visit> of(Set<ParticipantId> people);

    /** Written, or to be claimed, before then and not known to be claimed, at most so many. */
    List<Visit> unclaimed(Instant before, int most);

    /** Those that still say who it was and are older than they are kept, at most so many. */
    List<Visit> keptTooLong(Instant now, int most);

    void remove(AppointmentId id);
}
