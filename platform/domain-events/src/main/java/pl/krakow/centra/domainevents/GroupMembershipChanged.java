package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody belongs to a working group, or doesn't any more. Versions are those of the group.
 *
 * @param participantId the same for the same person every time, and no way back to who it is
 * @param organisationId the beneficiary for which they take part, where it is registered
 * @param member whether they belong to it now
 * @param from their first day
 * @param until their last day
 */
public record GroupMembershipChanged(
        UUID membershipId,
        UUID groupId,
        String centre,
        UUID participantId,
        @Nullable UUID organisationId,
        boolean member,
        LocalDate from,
        @Nullable LocalDate until)
        implements GroupEvent {
    public static final String TYPE = "pl.krakow.centra.group.membership-changed.v1";

    @Override
    public String subject() {
        return membershipId.toString();
    }
}
