package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What became of a session. Told again when that is corrected; versions are those of the application.
 *
 * @param held false when somebody didn't come
 * @param minutes it took; 0 when it wasn't held
 */
public record MentoringSessionNoted(
        UUID sessionId, MentoringFacts application, UUID mentorId, OffsetDateTime start, boolean held, int minutes)
        implements MentoringEvent {
    public static final String TYPE = "pl.krakow.centra.mentoring.session-noted.v1";
}
