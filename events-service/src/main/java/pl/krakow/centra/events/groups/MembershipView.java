package pl.krakow.centra.events.groups;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;

/** What somebody is to a group, as another who belongs to it may see it. */
@Schema(name = "WorkingGroupMembership")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipView(
        UUID id,
        UUID groupId,
        @Schema(example = "reymonta") String centre,
        @Schema(example = "Anna Nowak") String name,

        @Schema(example = "Fundacja Zielony Kraków") @Nullable
        String organisation,

        @Schema(description = "of the organisation's registration with the centres") @Nullable
        UUID organisationId,

        MembershipState state,
        boolean leader,

        @Schema(description = "first day as a member", example = "2026-01-12") @Nullable
        LocalDate from,

        @Schema(description = "last day as a member") @Nullable
        LocalDate until,

        @Schema(description = "until when the place is kept for who is invited") @Nullable
        OffsetDateTime answerBy,

        @Schema(
                description = "shown to themselves, who leads, and the centre's staff",
                example = "anna.nowak@example.org")
        @Nullable
        String email,

        @Schema(description = "likewise", example = "+48 600 100 200") @Nullable
        String phone,

        @Schema(description = "what they said when they applied; shown likewise") @Nullable
        String message,

        @Schema(description = "why they were declined or removed; shown likewise") @Nullable
        String reason) {

    /** @param all also how they are reached and what was said */
    static MembershipView of(Membership membership, WorkingGroup group, boolean all) {
        var who = membership.who();
        var answerBy = membership.answerBy();
        return new MembershipView(
                membership.id().value(),
                group.id().value(),
                group.centre(),
                who.name(),
                who.organisation(),
                who.organisationId(),
                membership.state(),
                membership.leader(),
                membership.from(),
                membership.until(),
                answerBy == null ? null : answerBy.atZone(group.zone()).toOffsetDateTime(),
                all ? who.email() : null,
                all ? who.phone() : null,
                all ? who.message() : null,
                all ? membership.reason() : null);
    }
}
