package pl.krakow.centra.booking.reservation.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/**
 * A booking inside its sheet.
 *
 * @param state follows from the steps; kept beside them for queries
 */
record BookingDocument(
        @Field("id") UUID id,
        Instant start,
        Instant end,
        int setUpMinutes,
        int cleanUpMinutes,
        Instant cancelFreelyUntil,
        UUID beneficiary,
        String beneficiaryKind,
        DetailsDocument details,
        String madeBy,
        String state,
        List<StepDocument> steps) {

    record DetailsDocument(
            String title,
            String purpose,
            int expectedPeople,
            List<String> equipment,
            boolean feesCollected,
            @Nullable ResponsibleDocument responsiblePerson,
            String regulationsVersion) {}

    record ResponsibleDocument(
            String name, @Nullable String phone, @Nullable String email) {}

    record StepDocument(
            String kind, String by, Instant at, @Nullable String reason, boolean late) {}

    static BookingDocument of(Booking booking) {
        var details = booking.details();
        var responsible = details.responsiblePerson();
        return new BookingDocument(
                booking.id().value(),
                booking.slot().start(),
                booking.slot().end(),
                Math.toIntExact(booking.setUp().toMinutes()),
                Math.toIntExact(booking.cleanUp().toMinutes()),
                booking.cancelFreelyUntil(),
                booking.beneficiary().value(),
                booking.beneficiaryKind().name(),
                new DetailsDocument(
                        details.title(),
                        details.purpose(),
                        details.expectedPeople(),
                        details.equipment(),
                        details.feesCollected(),
                        responsible == null
                                ? null
                                : new ResponsibleDocument(responsible.name(), responsible.phone(), responsible.email()),
                        details.regulationsVersion()),
                booking.madeBy(),
                booking.state().name(),
                booking.steps().stream()
                        .map(step ->
                                new StepDocument(step.kind().name(), step.by(), step.at(), step.reason(), step.late()))
                        .toList());
    }

    Booking toBooking() {
        var responsible = details.responsiblePerson;
        return new Booking(
                new BookingId(id),
                new TimeSlot(start, end),
                Duration.ofMinutes(setUpMinutes),
                Duration.ofMinutes(cleanUpMinutes),
                cancelFreelyUntil,
                new BeneficiaryId(beneficiary),
                BeneficiaryKind.valueOf(beneficiaryKind),
                new MeetingDetails(
                        details.title,
                        details.purpose,
                        details.expectedPeople,
                        details.equipment,
                        details.feesCollected,
                        responsible == null
                                ? null
                                : new MeetingDetails.ResponsiblePerson(
                                        responsible.name, responsible.phone, responsible.email),
                        details.regulationsVersion),
                madeBy,
                steps.stream()
                        .map(step -> new Step(Step.Kind.valueOf(step.kind), step.by, step.at, step.reason, step.late))
                        .toList());
    }
}
