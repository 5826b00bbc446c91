package pl.krakow.centra.sites.api.volunteering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A volunteer on a shift or a role.
 *
 * @param state {@code APPLIED}, {@code WAITING}, {@code OFFERED}, {@code ACCEPTED}, {@code AGREED}, {@code RUNNING},
 *     {@code FINISHED}, or one of the early ends
 * @param until when an offer ends
 * @param clashesWith another one at the same time
 */
public record Placement(
        String id,
        String centre,
        String opportunityId,
        String postId,
        @Nullable String title,
        String organisationId,
        @Nullable String organisationName,
        String volunteerId,
        @Nullable String volunteerName,
        @Nullable String volunteerEmail,
        @Nullable String volunteerPhone,
        String state,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable OffsetDateTime until,
        int placeInLine,
        boolean seeksStandIn,
        List<Presence> presences,
        @Nullable String message,
        @Nullable String remark,
        @Nullable String clashesWith) {

    private static final Set<String> LIVE = Set.of("APPLIED", "WAITING", "OFFERED", "ACCEPTED", "AGREED", "RUNNING");
    private static final Set<String> BEGUN = Set.of("RUNNING", "FINISHED", "BROKEN_OFF");

    /** When they were there. */
    public record Presence(OffsetDateTime from, @Nullable OffsetDateTime until) {}

    public boolean is(String other) {
        return other.equals(state);
    }

    /** Whether something may still come of it. */
    public boolean isLive() {
        return LIVE.contains(state);
    }

    /** Whether the volunteer has a seat that hasn't begun. */
    public boolean isComing() {
        return is("ACCEPTED") || is("AGREED");
    }

    /** Whether hours can be written down. */
    public boolean hasBegun() {
        return BEGUN.contains(state);
    }

    /** Whether the volunteer can still step back. */
    public boolean canStepBack() {
        return is("APPLIED") || is("WAITING") || isComing();
    }
}
