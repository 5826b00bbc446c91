package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's offer to volunteers, looked after by one centre.
 *
 * <p>Life cycle: submitted → published → closed, or submitted → closed when the coordinator doesn't accept it. Each step
 * makes the next revision; what was announced to the public is told to the other services with the same write.
 *
 * @param zone the centre's, which decides what day it is
 * @param submittedBy the subject of who submitted it
 * @param closeReason what the coordinator told the organisation
 * @param revision 1 when submitted, one more with each step
 */
public record Opportunity(
        OpportunityId id,
        String centre,
        ZoneId zone,
        OpportunityDetails details,
        OpportunityState state,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable String closeReason,
        long revision) {

    public static Opportunity submit(
            OpportunityId id, String centre, ZoneId zone, OpportunityDetails details, String by, Instant now) {
        return new Opportunity(id, centre, zone, details, OpportunityState.SUBMITTED, by, now, null, null, 1);
    }

    /** @param seen whether the decision was made on the revision that stands */
    public Decision publish(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != OpportunityState.SUBMITTED) {
            return new Decision.NotPossible(state);
        }
        if (details.until().isBefore(LocalDate.ofInstant(now, zone))) {
            return new Decision.AlreadyOver();
        }
        Opportunity published = next(OpportunityState.PUBLISHED, now, null);
        return new Decision.Decided(published, Optional.of(new OpportunityNews.Published(published, now)), now);
    }

    /** What was never announced is closed in silence. */
    public Decision close(LongPredicate seen, @Nullable String reason, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == OpportunityState.CLOSED) {
            return new Decision.NotPossible(state);
        }
        Opportunity closed = next(OpportunityState.CLOSED, publishedAt, reason);
        return new Decision.Decided(
                closed,
                state == OpportunityState.PUBLISHED
                        ? Optional.of(new OpportunityNews.Closed(closed))
                        : Optional.empty(),
                now);
    }

    public boolean isPublic() {
        return state == OpportunityState.PUBLISHED;
    }

    private Opportunity next(OpportunityState next, @Nullable Instant published, @Nullable String reason) {
        return new Opportunity(
                id, centre, zone, details, next, submittedBy, submittedAt, published, reason, revision + 1);
    }
}
