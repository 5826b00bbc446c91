package pl.krakow.centra.events.mentoring.reflections;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.advice.notes.Sealed;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.domain.Side;

/**
 * A reflection as it is kept.
 *
 * @param author the account that wrote it
 * @param session it is about; null for the course as a whole
 * @param shared whether the other side reads it too
 * @param revision 1 when it was written, one more with each change
 */
public record SealedReflection(
        UUID id,
        MentorshipId mentorship,
        Side side,
        String author,
        @Nullable SessionId session,
        boolean shared,
        Sealed sealed,
        Instant written,
        long revision) {}
