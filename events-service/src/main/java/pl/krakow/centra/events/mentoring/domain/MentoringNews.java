package pl.krakow.centra.events.mentoring.domain;

/** What others learn of a mentorship. */
public sealed interface MentoringNews {

    /** Somebody applied. */
    record Applied() implements MentoringNews {}

    /** The course begins. */
    record Begun() implements MentoringNews {}

    /** A session was held or missed; told again when that is corrected. */
    record SessionNoted(Session session) implements MentoringNews {}

    /** It is over, one way or another. */
    record Ended() implements MentoringNews {}
}
