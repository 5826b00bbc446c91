package pl.krakow.centra.booking.reservation.kafka;

import pl.krakow.centra.booking.beneficiaries.kafka.BeneficiaryContract;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingEvent;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;

/** Says in the published language what a booking has become: ids, times and counts, never a name or a topic. */
public final class BookingContract {

    private BookingContract() {}

    public static pl.krakow.centra.domainevents.BookingEvent of(BookingEvent event, DaySheet sheet) {
        var facts = facts(event.booking(), sheet);
        return switch (event) {
            case BookingEvent.Requested _ -> new BookingRequested(facts);
            case BookingEvent.Confirmed _ -> new BookingConfirmed(facts);
            case BookingEvent.Declined _ -> new BookingDeclined(facts);
            case BookingEvent.Cancelled(var booking) ->
                cancelled(facts, booking.steps().getLast());
        };
    }

    private static BookingCancelled cancelled(BookingFacts facts, Step step) {
        var by = step.kind() == Step.Kind.CANCELLED_BY_USER ? CancelledBy.USER : CancelledBy.CENTRE;
        return new BookingCancelled(facts, by, step.late());
    }

    private static BookingFacts facts(Booking booking, DaySheet sheet) {
        var zone = sheet.zone();
        return new BookingFacts(
                booking.id().value(),
                sheet.id().centre(),
                sheet.id().room().room(),
                sheet.id().date(),
                booking.slot().start().atZone(zone).toOffsetDateTime(),
                booking.slot().end().atZone(zone).toOffsetDateTime(),
                booking.beneficiary().value(),
                BeneficiaryContract.of(booking.beneficiaryKind()),
                booking.details().expectedPeople());
    }
}
