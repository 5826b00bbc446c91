package pl.krakow.centra.booking.reservation;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.domain.Refusal;

/** The stable code of each refusal, the same over HTTP and on events. */
public final class RefusalCodes {

    private RefusalCodes() {}

    public static BookingProblem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.RoomTaken _ -> BookingProblem.ROOM_NOT_AVAILABLE;
            case Refusal.OutsideOpeningHours _ -> BookingProblem.OUTSIDE_OPENING_HOURS;
            case Refusal.NoLongerLent _ -> BookingProblem.NO_LONGER_LENT;
            case Refusal.NotLentTo _ -> BookingProblem.NOT_LENT_TO_THIS_KIND;
            case Refusal.RoomTooSmall _ -> BookingProblem.ROOM_TOO_SMALL;
            case Refusal.InThePast _ -> BookingProblem.IN_THE_PAST;
            case Refusal.BeyondHorizon _ -> BookingProblem.BEYOND_HORIZON;
            case Refusal.NotOnRaster _ -> BookingProblem.NOT_ON_RASTER;
            case Refusal.TooShort _ -> BookingProblem.TOO_SHORT;
            case Refusal.TooLong _ -> BookingProblem.TOO_LONG;
            case Refusal.SpansDays _ -> BookingProblem.SPANS_DAYS;
            case Refusal.Lapsed _ -> BookingProblem.TOOK_TOO_LONG;
            case Refusal.EquipmentNotAvailable _ -> BookingProblem.EQUIPMENT_NOT_AVAILABLE;
            case Refusal.QuotaExceeded _ -> BookingProblem.QUOTA_EXCEEDED;
            case Refusal.Sanctioned _ -> BookingProblem.SANCTIONED;
        };
    }
}
