package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Every application and course. */
public interface Mentorships {

    /** False when there is one of that id already. */
    boolean add(MentorshipStep.Done applied);

    Optional<Mentorship> find(String centre, MentorshipId id);

    /**
     * Saves a step with its news and notices in one write.
     *
     * @return false when somebody else saved since the step was decided; then nothing was written
     */
    boolean save(MentorshipStep.Done step);

    /** A place in the order of arrival. */
    record Position(Instant appliedAt, MentorshipId id) {}

    /** Those of a centre in that state, who waits longest first. */
    List<Mentorship> list(String centre, MentorshipState state, @Nullable Position after, int limit);

    /** Those a person applied for or accompanies, or did, also where somebody else took over; latest first. */
    List<Mentorship> ofSubject(String subject);

    /** What is still to be written about. */
    List<Notice> notices(MentorshipId id);

    /** That was written about. Makes no revision. */
    void posted(MentorshipId id, Collection<Notice> notices);

    /** Those in which something has run out, is to be given back, or somebody is still to be written to. */
    List<Mentorship> due(Instant now, int most);

    /** Those that ended before then and still say who took part. */
    List<Mentorship> endedBefore(Instant moment, int most);
}
