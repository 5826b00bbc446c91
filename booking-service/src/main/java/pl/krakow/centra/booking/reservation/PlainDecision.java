package pl.krakow.centra.booking.reservation;

import java.time.Instant;

import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.NotYet;
import pl.krakow.centra.booking.reservation.domain.Decision.OnlyTheCentre;
import pl.krakow.centra.booking.reservation.domain.Decision.Outdated;
import pl.krakow.centra.booking.reservation.domain.Decision.TooLate;

/** What came of a decision that claims no time, such as declining or cancelling. */
public sealed interface PlainDecision {

    record Done(BookingView booking) implements PlainDecision {}

    record Unknown() implements PlainDecision {}

    record Stale(long revision) implements PlainDecision {}

    record Impossible(BookingState state) implements PlainDecision {}

    /** Too early: possible from that moment on. */
    record Early(Instant from) implements PlainDecision {}

    /** Too late: the user could have done it themselves until that moment. */
    record Late(Instant until) implements PlainDecision {}

    /** Only the centre does that once a coordinator has accepted the booking. */
    record ForTheCentre() implements PlainDecision {}

    static PlainDecision of(Decision.Plain decision, DaySheet sheet, boolean forStaff) {
        return switch (decision) {
            case Decided(var booking) -> new Done(BookingView.of(sheet, booking, forStaff));
            case BookingUnknown() -> new Unknown();
            case Outdated(var revision) -> new Stale(revision);
            case NotPossible(var state) -> new Impossible(state);
            case NotYet(var from) -> new Early(from);
            case TooLate(var until) -> new Late(until);
            case OnlyTheCentre() -> new ForTheCentre();
        };
    }
}
