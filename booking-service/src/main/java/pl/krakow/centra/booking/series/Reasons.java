package pl.krakow.centra.booking.series;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.series.domain.Reason;

/** Says of a refusal what its code is, and what makes it so on that date. */
@Component
@RequiredArgsConstructor
class Reasons {

    /** The detail of an occurrence that falls on a day free from work by law. */
    static final String PUBLIC_HOLIDAY = "PUBLIC_HOLIDAY";

    /** The detail of an occurrence on a day on which the centre doesn't open at all. */
    static final String CLOSED_THAT_DAY = "CLOSED_THAT_DAY";

    /** The detail of an occurrence that begins too early or ends too late. */
    static final String OTHER_HOURS = "OTHER_HOURS";

    private final PublicHolidays holidays;

    /** Why there is no booking; nothing when there is one. */
    Optional<Reason> of(PlaceBooking.Outcome outcome, RoomDay day) {
        return switch (outcome) {
            case PlaceBooking.Outcome.Placed _ -> Optional.empty();
            case PlaceBooking.Outcome.Refused refused -> Optional.of(of(refused.refusal(), day));
            case PlaceBooking.Outcome.RoomUnknown() -> Optional.of(reason(BookingProblem.ROOM_UNKNOWN));
            case PlaceBooking.Outcome.BeneficiaryUnknown() -> Optional.of(reason(BookingProblem.BENEFICIARY_UNKNOWN));
            case PlaceBooking.Outcome.OnlyStaffGoOverQuota() ->
                Optional.of(reason(BookingProblem.ONLY_STAFF_GO_OVER_QUOTA));
            case PlaceBooking.Outcome.NotYourBeneficiary() -> Optional.of(reason(BookingProblem.NOT_YOUR_BENEFICIARY));
            case PlaceBooking.Outcome.BeneficiaryUnverified() ->
                Optional.of(reason(BookingProblem.BENEFICIARY_UNVERIFIED));
            case PlaceBooking.Outcome.RegulationsOutdated _ -> Optional.of(reason(BookingProblem.REGULATIONS_OUTDATED));
        };
    }

    Reason of(Refusal refusal, RoomDay day) {
        return switch (refusal) {
            case Refusal.RoomTaken(var cause) -> reason(BookingProblem.ROOM_NOT_AVAILABLE, cause.name());
            case Refusal.OutsideOpeningHours() -> reason(BookingProblem.OUTSIDE_OPENING_HOURS, closed(day));
            case Refusal.NoLongerLent _ -> reason(BookingProblem.NO_LONGER_LENT);
            case Refusal.NotLentTo(var borrower, var _) ->
                reason(BookingProblem.NOT_LENT_TO_THIS_KIND, borrower.name());
            case Refusal.RoomTooSmall _ -> reason(BookingProblem.ROOM_TOO_SMALL);
            case Refusal.InThePast() -> reason(BookingProblem.IN_THE_PAST);
            case Refusal.BeyondHorizon _ -> reason(BookingProblem.BEYOND_HORIZON);
            case Refusal.NotOnRaster _ -> reason(BookingProblem.NOT_ON_RASTER);
            case Refusal.TooShort _ -> reason(BookingProblem.TOO_SHORT);
            case Refusal.TooLong _ -> reason(BookingProblem.TOO_LONG);
            case Refusal.SpansDays() -> reason(BookingProblem.SPANS_DAYS);
            case Refusal.Lapsed() -> reason(BookingProblem.TOOK_TOO_LONG);
            case Refusal.QuotaExceeded(var quota) -> of(quota);
            case Refusal.EquipmentNotAvailable(var equipment) -> of(equipment);
            case Refusal.Sanctioned _ -> reason(BookingProblem.SANCTIONED);
        };
    }

    static Reason of(ClaimRefusal refusal) {
        return switch (refusal) {
            case ClaimRefusal.QuotaUsedUp quota ->
                reason(BookingProblem.QUOTA_EXCEEDED, quota.rule().code());
            case ClaimRefusal.TooLittleEquipment equipment ->
                reason(BookingProblem.EQUIPMENT_NOT_AVAILABLE, equipment.code());
        };
    }

    private String closed(RoomDay day) {
        if (!day.open().isEmpty()) {
            return OTHER_HOURS;
        }
        return holidays.includes(day.date()) ? PUBLIC_HOLIDAY : CLOSED_THAT_DAY;
    }

    static Reason reason(BookingProblem problem) {
        return new Reason(problem.code());
    }

    static Reason reason(BookingProblem problem, String detail) {
        return new Reason(problem.code(), detail);
    }
}
