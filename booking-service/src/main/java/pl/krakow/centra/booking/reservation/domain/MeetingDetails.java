package pl.krakow.centra.booking.reservation.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the regulations ask of everyone who wants a room: the topic, how many people, who answers for the meeting, what
 * equipment, whether participants pay anything, and which version of the regulations was accepted. Never leaves this
 * service on an event.
 */
public record MeetingDetails(
        String title,
        String purpose,
        int expectedPeople,
        List<String> equipment,
        boolean feesCollected,
        @Nullable ResponsiblePerson responsiblePerson,
        String regulationsVersion) {

    public MeetingDetails {
        if (expectedPeople < 1) {
            throw new IllegalArgumentException("a meeting has at least one participant");
        }
        equipment = List.copyOf(equipment);
    }

    /** The same under the version of the regulations that was accepted when the booking was made. */
    public MeetingDetails under(String acceptedVersion) {
        return new MeetingDetails(
                title, purpose, expectedPeople, equipment, feesCollected, responsiblePerson, acceptedVersion);
    }

    /** Whether it is still what the coordinator accepted: title, purpose, and whether participants pay. */
    boolean hasTheTopicOf(MeetingDetails other) {
        return title.equals(other.title) && purpose.equals(other.purpose) && feesCollected == other.feesCollected;
    }

    /** The same without what is to be forgotten. */
    public MeetingDetails without(Forgetting what) {
        boolean texts = what == Forgetting.PEOPLE_AND_TEXTS;
        return new MeetingDetails(
                texts ? "" : title,
                texts ? "" : purpose,
                expectedPeople,
                equipment,
                feesCollected,
                null,
                regulationsVersion);
    }

    /** Who answers for the meeting. Personal data. */
    public record ResponsiblePerson(
            String name, @Nullable String phone, @Nullable String email) {}
}
