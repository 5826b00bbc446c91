package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * An event of a centre's programme.
 *
 * <p>Life cycle: drafted → published → cancelled, or drafted → cancelled. It is cancelled or published only until it is
 * over. Each step makes the next revision; what was announced to the public is told to the other services with the same
 * write.
 *
 * @param zone the centre's, in which its times are told
 * @param draftedBy the subject of the coordinator
 * @param cancelReason what the coordinator told the public
 * @param revision 1 for the draft, one more with each step
 */
public record ProgrammeEvent(
        EventId id,
        String centre,
        ZoneId zone,
        EventDetails details,
        EventState state,
        String draftedBy,
        Instant draftedAt,
        @Nullable String cancelReason,
        long revision) {

    public static ProgrammeEvent draft(
            EventId id, String centre, ZoneId zone, EventDetails details, String by, Instant now) {
        return new ProgrammeEvent(id, centre, zone, details, EventState.DRAFT, by, now, null, 1);
    }

    /** @param seen whether the decision was made on the revision that stands */
    public Decision publish(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.DRAFT) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        ProgrammeEvent published = next(EventState.PUBLISHED, null);
        return new Decision.Decided(published, Optional.of(new ProgrammeNews.Published(published)), now);
    }

    /** What was never announced is cancelled in silence. */
    public Decision cancel(LongPredicate seen, @Nullable String reason, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EventState.CANCELLED) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        ProgrammeEvent cancelled = next(EventState.CANCELLED, reason);
        return new Decision.Decided(
                cancelled,
                state == EventState.PUBLISHED ? Optional.of(new ProgrammeNews.Cancelled(cancelled)) : Optional.empty(),
                now);
    }

    public boolean isPublic() {
        return state == EventState.PUBLISHED;
    }

    private boolean isOver(Instant now) {
        return !details.end().isAfter(now);
    }

    private ProgrammeEvent next(EventState next, @Nullable String reason) {
        return new ProgrammeEvent(id, centre, zone, details, next, draftedBy, draftedAt, reason, revision + 1);
    }
}
