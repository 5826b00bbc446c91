package pl.krakow.centra.booking.reservation.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.kafka.BeneficiaryContract;
import pl.krakow.centra.booking.reservation.domain.AgeBand;
import pl.krakow.centra.booking.reservation.domain.Attendance;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingEvent;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.SheetEvent;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.booking.reservation.domain.WaitingEntry;
import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.RoomOffered;

/** Says in the published language what has happened on a sheet: ids, times and counts, never a name or a topic. */
public final class BookingContract {

    private BookingContract() {}

    public static DomainEvent of(SheetEvent event, DaySheet sheet) {
        return switch (event) {
            case BookingEvent about -> of(about, sheet);
            case SheetEvent.RoomOffered(var entry, var at) -> offered(entry, at, sheet);
        };
    }

    private static pl.krakow.centra.domainevents.BookingEvent of(BookingEvent event, DaySheet sheet) {
        var facts = facts(event.booking(), sheet);
        return switch (event) {
            case BookingEvent.Requested _ -> new BookingRequested(facts);
            case BookingEvent.Confirmed _ ->
                new BookingConfirmed(facts, requestedAt(event.booking(), Step.Kind.CONFIRMED, sheet));
            case BookingEvent.Declined _ ->
                new BookingDeclined(facts, requestedAt(event.booking(), Step.Kind.DECLINED, sheet));
            case BookingEvent.Cancelled(var booking) ->
                cancelled(facts, booking.steps().getLast());
            case BookingEvent.Changed(var booking) -> new BookingChanged(facts, state(booking));
            case BookingEvent.Withdrawn _ -> new BookingWithdrawn(facts);
            case BookingEvent.CheckedIn _ -> new BookingCheckedIn(facts);
            case BookingEvent.Completed(var booking) -> new BookingCompleted(facts, attendance(booking.attendance()));
            case BookingEvent.NoShow _ -> new BookingNoShow(facts);
        };
    }

    /** When it was asked for, of one that had to wait for its answer. */
    private static @Nullable OffsetDateTime requestedAt(Booking booking, Step.Kind answer, DaySheet sheet) {
        var first = booking.steps().getFirst();
        boolean answered = booking.steps().stream().anyMatch(step -> step.kind() == answer);
        return first.kind() == Step.Kind.REQUESTED && answered
                ? first.at().atZone(sheet.zone()).toOffsetDateTime()
                : null;
    }

    private static BookingChanged.State state(Booking booking) {
        return switch (booking.state()) {
            case REQUESTED -> BookingChanged.State.REQUESTED;
            case CONFIRMED -> BookingChanged.State.CONFIRMED;
            case CHECKED_IN -> BookingChanged.State.CHECKED_IN;
            case COMPLETED, NO_SHOW, DECLINED, CANCELLED, WITHDRAWN, MOVED ->
                throw new IllegalArgumentException("a booking that is over isn't changed");
        };
    }

    private static BookingCancelled cancelled(BookingFacts facts, Step step) {
        var by = step.kind() == Step.Kind.CANCELLED_BY_USER ? CancelledBy.USER : CancelledBy.CENTRE;
        return new BookingCancelled(facts, by, step.late());
    }

    private static AttendanceFacts attendance(@Nullable Attendance attendance) {
        if (attendance == null) {
            throw new IllegalArgumentException("a completed booking has been counted");
        }
        return new AttendanceFacts(
                attendance.total(),
                attendance.ngo(),
                attendance.informalGroup(),
                attendance.resident(),
                attendance.ages().isEmpty() ? null : ages(attendance.ages()));
    }

    private static AttendanceFacts.AgeFacts ages(Map<AgeBand, Integer> ages) {
        return new AttendanceFacts.AgeFacts(
                ages.get(AgeBand.UNDER_18),
                ages.get(AgeBand.FROM_18_TO_25),
                ages.get(AgeBand.FROM_26_TO_40),
                ages.get(AgeBand.FROM_41_TO_60),
                ages.get(AgeBand.OVER_60));
    }

    private static BookingFacts facts(Booking booking, DaySheet sheet) {
        var zone = sheet.zone();
        var series = booking.series();
        var event = booking.event();
        return new BookingFacts(
                booking.id().value(),
                sheet.id().centre(),
                booking.room().room(),
                sheet.id().date(),
                booking.slot().start().atZone(zone).toOffsetDateTime(),
                booking.slot().end().atZone(zone).toOffsetDateTime(),
                booking.beneficiary().value(),
                BeneficiaryContract.of(booking.beneficiaryKind()),
                booking.details().expectedPeople(),
                series == null ? null : series.value(),
                event == null ? null : event.value());
    }

    private static RoomOffered offered(WaitingEntry entry, Instant at, DaySheet sheet) {
        var zone = sheet.zone();
        var until = entry.offeredUntil();
        return new RoomOffered(
                entry.id().value(),
                sheet.id().centre(),
                entry.room().room(),
                sheet.id().date(),
                entry.slot().start().atZone(zone).toOffsetDateTime(),
                entry.slot().end().atZone(zone).toOffsetDateTime(),
                entry.request().beneficiary().value(),
                (until == null ? at : until).atZone(zone).toOffsetDateTime());
    }
}
