package pl.krakow.centra.sites.gateway;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What a link in a letter about a working group opens.
 *
 * @param group its name
 * @param state of the membership, as the API names it
 * @param answerBy until when the place is kept
 */
public record Invitation(
        String group,
        String purpose,
        String centre,
        String name,
        String state,
        @Nullable OffsetDateTime answerBy) {

    public boolean isInvited() {
        return state.equals("INVITED");
    }

    public boolean isMember() {
        return state.equals("MEMBER");
    }
}
