package pl.krakow.centra.events.knowledge.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Every question that was asked. */
public interface Questions {

    Optional<Question> find(QuestionId id);

    /** False when there is one with its id already. */
    boolean add(Question question);

    /**
     * Saves a step; an answer is told in the same write.
     *
     * @param replied whether the step is the reply
     * @return false when somebody else took a step first; then nothing was written
     */
    boolean save(Question question, boolean replied, Instant now);

    /** A centre's questions, those that have waited longest first. */
    List<Question> ofCentre(String centre, @Nullable QuestionState state, @Nullable Position after, int limit);

    /** A person's questions, newest first. */
    List<Question> askedBy(String subject, @Nullable Position after, int limit);

    /** How many of a person's questions wait for an answer. */
    long waitingOf(String subject);

    record Position(Instant askedAt, UUID id) {}

    /** Those that were replied to then or earlier and whose askers still wait to be written to, longest first. */
    List<Question> toTell(Instant before, int most);

    /** Who asked was written to; the address isn't needed any more. No step: the revision stays. */
    void told(QuestionId id);

    /** Those that were asked before and still say who asked, oldest first. */
    List<Question> askedBefore(Instant moment, int most);
}
