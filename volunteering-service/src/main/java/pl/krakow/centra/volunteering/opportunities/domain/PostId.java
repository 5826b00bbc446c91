package pl.krakow.centra.volunteering.opportunities.domain;

import java.util.UUID;

/**
 * What a volunteer is placed on: a shift of an opportunity, or the whole of a long-term role.
 *
 * @param post the shift's id, or the opportunity's own for a long-term role
 */
public record PostId(OpportunityId opportunity, UUID post) {

    public static PostId of(OpportunityId opportunity, ShiftId shift) {
        return new PostId(opportunity, shift.value());
    }

    public static PostId longTerm(OpportunityId opportunity) {
        return new PostId(opportunity, opportunity.value());
    }

    public boolean isLongTerm() {
        return post.equals(opportunity.value());
    }

    @Override
    public String toString() {
        return opportunity + "/" + post;
    }
}
