package pl.krakow.centra.events.groups.domain;

import java.util.Map;

/**
 * Who came to a meeting.
 *
 * @param members those it was noted of
 * @param guests how many came who don't belong to the group
 */
public record Attendance(Map<MembershipId, Presence> members, int guests) {

    public static final Attendance NONE = new Attendance(Map.of(), 0);

    /** Whether a member was there. */
    public enum Presence {
        PRESENT,
        /** They had said so. */
        EXCUSED,
        ABSENT
    }

    public Attendance {
        members = Map.copyOf(members);
    }

    public int present() {
        return (int) members.values().stream()
                .filter(each -> each == Presence.PRESENT)
                .count();
    }
}
