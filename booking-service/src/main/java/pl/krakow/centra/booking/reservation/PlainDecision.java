package pl.krakow.centra.booking.reservation;

import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.Outdated;

/** What came of a decision that claims no time: declining and cancelling. */
public sealed interface PlainDecision {

    record Done(BookingView booking) implements PlainDecision {}

    record Unknown() implements PlainDecision {}

    record Stale(long revision) implements PlainDecision {}

    record Impossible(BookingState state) implements PlainDecision {}

    static PlainDecision of(Decision.Plain decision, DaySheet sheet, boolean forStaff) {
        return switch (decision) {
            case Decided(var booking) -> new Done(BookingView.of(sheet, booking, forStaff));
            case BookingUnknown() -> new Unknown();
            case Outdated(var revision) -> new Stale(revision);
            case NotPossible(var state) -> new Impossible(state);
        };
    }
}
