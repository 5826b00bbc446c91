package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A working group met. Told again when it is corrected who came.
 *
 * @param members of whom it was noted whether they came
 * @param present members who came
 * @param guests who came and don't belong to the group
 */
public record GroupMeetingHeld(
        UUID meetingId,
        UUID groupId,
        String centre,
        OffsetDateTime start,
        OffsetDateTime end,
        int members,
        int present,
        int guests)
        implements GroupEvent {
    public static final String TYPE = "pl.krakow.centra.group.meeting-held.v1";

    @Override
    public String subject() {
        return meetingId.toString();
    }
}
