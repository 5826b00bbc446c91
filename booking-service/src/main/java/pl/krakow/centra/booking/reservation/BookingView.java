package pl.krakow.centra.booking.reservation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails.ResponsiblePerson;
import pl.krakow.centra.booking.reservation.domain.Step;

/** A booking as its user and the centre's staff see it. */
@Schema(name = "Booking")
public record BookingView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        @Schema(example = "1w040") String roomId,
        BookingState state,
        @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T12:00:00+01:00") OffsetDateTime end,
        String title,
        String purpose,
        UUID beneficiaryId,
        BeneficiaryKind beneficiaryKind,
        int expectedPeople,
        List<String> equipment,
        boolean feesCollected,
        @Nullable ResponsiblePerson responsiblePerson,
        String regulationsVersion,

        @Schema(description = "cancelling later than this is late")
        OffsetDateTime cancelFreelyUntil,

        @Schema(description = "what happened, oldest first") List<StepView> history,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** @param by who acted; shown to staff only */
    @Schema(name = "BookingStep")
    public record StepView(
            Step.Kind step,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String reason,
            boolean late) {}

    static BookingView of(DaySheet sheet, Booking booking, boolean forStaff) {
        var zone = sheet.zone();
        var details = booking.details();
        return new BookingView(
                booking.id().value(),
                sheet.id().centre(),
                booking.room().room(),
                booking.state(),
                at(booking.slot().start(), zone),
                at(booking.slot().end(), zone),
                details.title(),
                details.purpose(),
                booking.beneficiary().value(),
                booking.beneficiaryKind(),
                details.expectedPeople(),
                details.equipment(),
                details.feesCollected(),
                details.responsiblePerson(),
                details.regulationsVersion(),
                at(booking.cancelFreelyUntil(), zone),
                booking.steps().stream()
                        .map(step -> new StepView(
                                step.kind(),
                                at(step.at(), zone),
                                forStaff ? step.by() : null,
                                step.reason(),
                                step.late()))
                        .toList(),
                booking.revision());
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
