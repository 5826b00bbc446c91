package pl.krakow.centra.sites.api.groups;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.wording.Wording;

/**
 * A working group.
 *
 * @param joining how people come to it
 * @param coordinator the staff's account that answers for it
 */
public record Group(
        String id,
        String name,
        Wording names,
        String purpose,
        Wording purposes,
        String joining,
        String state,
        @Nullable String reason,
        int members,
        int mostMembers,
        @Nullable String leader,
        @Nullable String coordinator,
        @Nullable Next nextMeeting,
        long revision) {

    /** When it meets next. */
    public record Next(String id, OffsetDateTime start, OffsetDateTime end) {}

    /** Where it meets. */
    public record Place(
            @Nullable String kind,
            @Nullable String roomId,
            @Nullable String offSite,
            @Nullable String online) {}

    /** What somebody is to it. */
    public record Member(
            String id,
            String name,
            @Nullable String organisation,
            String state,
            boolean leader,
            @Nullable LocalDate from,
            @Nullable OffsetDateTime answerBy,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String message) {

        public boolean is(String other) {
            return state.equals(other);
        }
    }

    /** A meeting, with what was written down. */
    public record Meeting(
            String id,
            @Nullable String title,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Place place,
            int people,
            String state,
            @Nullable String reason,
            List<Item> agenda,
            @Nullable String notes,
            List<File> files,
            List<Decision> decisions,
            @Nullable Attendance attendance,
            long revision) {

        public boolean isPlanned() {
            return state.equals("PLANNED");
        }

        /** What is noted of a member. */
        public String presence(String membership) {
            return attendance == null
                    ? ""
                    : attendance.members().stream()
                            .filter(each -> each.membershipId().equals(membership))
                            .map(Presence::presence)
                            .findFirst()
                            .orElse("");
        }
    }

    /** Something a meeting deals with. */
    public record Item(
            String title,
            @Nullable String presenter,
            @Nullable Integer minutes) {}

    /** Kept with a meeting. */
    public record File(String id, String title, String name) {}

    /** What was decided, by its number within the group. */
    public record Decision(int number, LocalDate date, String text, boolean adopted) {}

    /** Who came. */
    public record Attendance(List<Presence> members, int guests) {}

    /** Whether a member came. */
    public record Presence(String membershipId, String name, String presence) {}

    public boolean isActive() {
        return state.equals("ACTIVE");
    }

    public boolean isEnded() {
        return state.equals("ENDED");
    }
}
