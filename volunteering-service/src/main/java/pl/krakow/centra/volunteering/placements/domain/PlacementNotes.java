package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** The notes of all placements. */
public interface PlacementNotes {

    /** Writes a note; one there is already stays as it is. */
    void add(PlacementNote note);

    Optional<PlacementNote> find(PlacementId id);

    /** Those there are of these, in no order. */
    List<PlacementNote> findAll(Collection<PlacementId> ids);

    /** A volunteer's, newest first. */
    List<PlacementNote> of(VolunteerId volunteer);

    /** What the organisation or the centre says. */
    void remark(PlacementId id, String remark);

    void remove(Collection<PlacementId> ids);

    /** Those written in that time, the oldest first. */
    List<PlacementNote> writtenBetween(Instant from, Instant to, int most);

    /** Takes out all that was said with a volunteer's placements. */
    void forgetWords(VolunteerId volunteer);

    /** Puts a pseudonym where a volunteer asked for themselves. */
    void replaceAccount(VolunteerId volunteer, String account, String pseudonym);
}
