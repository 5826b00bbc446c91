package pl.krakow.centra.booking.reservation.mongo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.MeetingDetails;

/** What a meeting is about, inside whatever document has one: bookings and who waits for one, patterns of series, wishes. */
public record DetailsDocument(
        String title,
        String purpose,
        int expectedPeople,
        List<String> equipment,
        boolean feesCollected,
        @Nullable ResponsibleDocument responsiblePerson,
        String regulationsVersion) {

    public record ResponsibleDocument(
            String name, @Nullable String phone, @Nullable String email) {}

    public static DetailsDocument of(MeetingDetails details) {
        var responsible = details.responsiblePerson();
        return new DetailsDocument(
                details.title(),
                details.purpose(),
                details.expectedPeople(),
                details.equipment(),
                details.feesCollected(),
                responsible == null
                        ? null
                        : new ResponsibleDocument(responsible.name(), responsible.phone(), responsible.email()),
                details.regulationsVersion());
    }

    public MeetingDetails toDetails() {
        return new MeetingDetails(
                title,
                purpose,
                expectedPeople,
                equipment,
                feesCollected,
                responsiblePerson == null
                        ? null
                        : new MeetingDetails.ResponsiblePerson(
                                responsiblePerson.name, responsiblePerson.phone, responsiblePerson.email),
                regulationsVersion);
    }
}
