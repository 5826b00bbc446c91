package pl.krakow.centra.booking.reservation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.AgeBand;
import pl.krakow.centra.booking.reservation.domain.Attendance;
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

        @Schema(description = "the series it is an occurrence of") @Nullable
        UUID seriesId,

        @Schema(description = "the event it holds the room for") @Nullable
        UUID eventId,

        @Schema(description = "who was there, once it is completed") @Nullable
        AttendanceView attendance,

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
            boolean late,

            @Schema(description = "where it was before it was moved") @Nullable
            PlaceView from) {

        static StepView of(Step step, ZoneId zone, boolean forStaff) {
            var from = step.from();
            return new StepView(
                    step.kind(),
                    BookingView.at(step.at(), zone),
                    forStaff ? step.by() : null,
                    step.reason(),
                    step.late(),
                    from == null
                            ? null
                            : new PlaceView(
                                    from.room().room(),
                                    BookingView.at(from.slot().start(), zone),
                                    BookingView.at(from.slot().end(), zone)));
        }
    }

    /** A room and a time in it. */
    @Schema(name = "BookingPlace")
    public record PlaceView(@Schema(example = "1w039") String roomId, OffsetDateTime start, OffsetDateTime end) {}

    /** How many people were there; what wasn't counted is missing. */
    @Schema(name = "Attendance")
    public record AttendanceView(
            @Schema(example = "31") int total,

            @Schema(description = "people of organisations") @Nullable
            Integer ngo,

            @Schema(description = "people of informal groups") @Nullable
            Integer informalGroup,

            @Schema(description = "people who came for themselves") @Nullable
            Integer resident,

            Map<AgeBand, Integer> ages) {

        static AttendanceView of(Attendance attendance) {
            return new AttendanceView(
                    attendance.total(),
                    attendance.ngo(),
                    attendance.informalGroup(),
                    attendance.resident(),
                    new TreeMap<>(attendance.ages()));
        }
    }

    static BookingView of(DaySheet sheet, Booking booking, boolean forStaff) {
        var zone = sheet.zone();
        var details = booking.details();
        var series = booking.series();
        var event = booking.event();
        var attendance = booking.attendance();
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
                series == null ? null : series.value(),
                event == null ? null : event.value(),
                attendance == null ? null : AttendanceView.of(attendance),
                booking.steps().stream()
                        .map(step -> StepView.of(step, zone, forStaff))
                        .toList(),
                booking.revision());
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
