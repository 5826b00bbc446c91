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
 * <p>Life cycle: draft → submitted ↔ returned → published → closed; what isn't accepted is closed without having been
 * published. Each step makes the next revision; what was announced to the public is told to the other services with the same
 * write.
 *
 * @param zone the centre's, which decides what day it is
 * @param submittedBy the subject of who submitted it
 * @param remark what the coordinator wants changed, while it is returned
 * @param closeReason what the coordinator told the organisation
 * @param isCalledOff whether it was closed so that nobody who hasn't begun keeps a seat
 * @param changedAt when it was last changed in any way
 * @param revision 1 when it was first written, one more with each step
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
        @Nullable String remark,
        @Nullable String closeReason,
        boolean isCalledOff,
        Instant changedAt,
        long revision) {

    public static Opportunity submit(
            OpportunityId id, String centre, ZoneId zone, OpportunityDetails details, String by, Instant now) {
        return first(id, centre, zone, details, OpportunityState.SUBMITTED, by, now);
    }

    /** Begins to write one; nobody decides on it before it is handed in. */
    public static Opportunity draft(
            OpportunityId id, String centre, ZoneId zone, OpportunityDetails details, String by, Instant now) {
        return first(id, centre, zone, details, OpportunityState.DRAFT, by, now);
    }

    private static Opportunity first(
            OpportunityId id,
            String centre,
            ZoneId zone,
            OpportunityDetails details,
            OpportunityState state,
            String by,
            Instant now) {
        return new Opportunity(id, centre, zone, details, state, by, now, null, null, null, false, now, 1);
    }

    /** Says something else. What is published stays so, and is told anew; it keeps its organisation. */
    public Decision change(OpportunityDetails wanted, LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == OpportunityState.CLOSED || !wanted.organisation().equals(details.organisation())) {
            return new Decision.NotPossible(state);
        }
        var changed = next(wanted, state, publishedAt, remark, closeReason, false, now);
        return decided(changed, isPublic() ? new OpportunityNews.Published(changed, now) : null, now);
    }

    /** Hands in a draft, or what was returned. */
    public Decision handIn(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != OpportunityState.DRAFT && state != OpportunityState.RETURNED) {
            return new Decision.NotPossible(state);
        }
        return isOver(now)
                ? new Decision.AlreadyOver()
                : decided(next(details, OpportunityState.SUBMITTED, null, null, null, false, now), null, now);
    }

    /** Sends a submission back, saying what should be otherwise. */
    public Decision sendBack(LongPredicate seen, String wish, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        return state == OpportunityState.SUBMITTED
                ? decided(next(details, OpportunityState.RETURNED, null, wish, null, false, now), null, now)
                : new Decision.NotPossible(state);
    }

    /** @param seen whether the decision was made on the revision that stands */
    public Decision publish(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != OpportunityState.SUBMITTED) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        Opportunity published = next(details, OpportunityState.PUBLISHED, now, null, null, false, now);
        return decided(published, new OpportunityNews.Published(published, now), now);
    }

    /** What was never announced is closed in silence. Who has a seat keeps it. */
    public Decision close(LongPredicate seen, @Nullable String reason, Instant now) {
        return close(seen, reason, false, now);
    }

    /** The same when it doesn't take place at all: nobody who hasn't begun keeps a seat. */
    public Decision callOff(LongPredicate seen, @Nullable String reason, Instant now) {
        return close(seen, reason, true, now);
    }

    private Decision close(LongPredicate seen, @Nullable String reason, boolean callsOff, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == OpportunityState.CLOSED) {
            return new Decision.NotPossible(state);
        }
        Opportunity closed = next(details, OpportunityState.CLOSED, publishedAt, null, reason, callsOff, now);
        return decided(closed, isPublic() ? new OpportunityNews.Closed(closed) : null, now);
    }

    public boolean isPublic() {
        return state == OpportunityState.PUBLISHED;
    }

    private boolean isOver(Instant now) {
        return details.until().isBefore(LocalDate.ofInstant(now, zone));
    }

    private static Decision decided(Opportunity next, @Nullable OpportunityNews news, Instant now) {
        return new Decision.Decided(next, Optional.ofNullable(news), now);
    }

    private Opportunity next(
            OpportunityDetails said,
            OpportunityState next,
            @Nullable Instant published,
            @Nullable String wish,
            @Nullable String reason,
            boolean callsOff,
            Instant now) {
        return new Opportunity(
                id,
                centre,
                zone,
                said,
                next,
                submittedBy,
                submittedAt,
                published,
                wish,
                reason,
                callsOff,
                now,
                revision + 1);
    }
}
