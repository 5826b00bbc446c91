package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mentors and coaches of all centres. */
public interface Mentors {

    /** False when the centre has that account, or that id, already. */
    boolean add(Mentor mentor);

    Optional<Mentor> find(String centre, MentorId id);

    Optional<Mentor> withAccount(String centre, String subject);

    /** Those of one account, at all centres. */
    List<Mentor> ofSubject(String subject);

    /** False when somebody else saved since the step was decided; then nothing was written. */
    boolean save(Mentor next);

    /** Those of a centre by name. */
    List<Mentor> of(String centre);

    /** Those with a claim that has to be looked at, longest overdue first. */
    List<Mentor> due(Instant now, int most);
}
