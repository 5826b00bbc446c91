package pl.krakow.centra.domainevents;

/**
 * It is over, one way or another.
 *
 * @param sessionsHeld of the course
 * @param minutes they took together
 */
public record MentoringEnded(MentoringFacts application, Result result, int sessionsHeld, int minutes)
        implements MentoringEvent {
    public static final String TYPE = "pl.krakow.centra.mentoring.ended.v1";

    /** What came of it. */
    public enum Result {
        REACHED,
        PARTLY,
        NOT_REACHED,
        BROKEN_OFF,
        /** The application was taken back. */
        WITHDRAWN,
        /** The centre had nobody for it. */
        REJECTED
    }
}
