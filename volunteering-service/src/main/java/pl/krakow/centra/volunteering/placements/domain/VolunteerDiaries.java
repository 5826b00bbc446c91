package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Every volunteer's diary. */
public interface VolunteerDiaries {

    /** A blank one for who has none yet. */
    VolunteerDiary of(VolunteerId volunteer);

    /** Those there are of these, in no order. */
    List<VolunteerDiary> of(Collection<VolunteerId> volunteers);

    /**
     * @return false when somebody else saved first; then nothing was written
     */
    boolean save(VolunteerDiary diary);

    /** Diaries with a claim that should have been confirmed by then, the longest due first. */
    List<VolunteerId> due(Instant by, int most);

    /** Takes out all that is known of a volunteer's times. */
    void forget(VolunteerId volunteer);
}
