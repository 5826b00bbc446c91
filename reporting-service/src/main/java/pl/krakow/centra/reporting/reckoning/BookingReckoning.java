package pl.krakow.centra.reporting.reckoning;

import static pl.krakow.centra.reporting.counting.domain.Dimension.ANSWER;
import static pl.krakow.centra.reporting.counting.domain.Dimension.BENEFICIARY_KIND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.CALLED_OFF_BY;
import static pl.krakow.centra.reporting.counting.domain.Dimension.HOUR;
import static pl.krakow.centra.reporting.counting.domain.Dimension.ROOM;
import static pl.krakow.centra.reporting.counting.domain.Dimension.WEEKDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.AnswerTimes;
import pl.krakow.centra.reporting.counting.domain.Dimension.RoomTime;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * How bookings are counted. A booking belongs to the period its local date lies in. A confirmed one is a use until it is
 * cancelled or withdrawn, or nobody comes. A room the centre holds for an event of its own is occupied, but it is no loan: the
 * event counts, and so do the people at it.
 */
final class BookingReckoning {

    private BookingReckoning() {}

    static Reckoned of(BookingEvent event, long version, ZoneId zone) {
        var booking = event.booking();
        var sheet = Reckoned.of(FactId.of("booking", booking.bookingId()), version, booking.centre(), booking.date());
        if (takesPlace(event)) {
            occupied(sheet, booking, zone);
        }
        if (booking.eventId() == null) {
            sheet.add(Indicator.REQUESTS, 1, BENEFICIARY_KIND.is(booking.beneficiaryKind()));
            if (takesPlace(event)) {
                lent(sheet, booking);
                var counted = event instanceof BookingCompleted done ? done.attendance() : null;
                Attendance.people(sheet, Indicator.PEOPLE, counted, booking.expectedPeople());
                sheet.add(Indicator.USES_UNCOUNTED, counted == null ? 1 : 0);
            }
            calledOff(sheet, event);
        }
        return sheet.done();
    }

    private static void lent(Reckoned.Sheet sheet, BookingFacts booking) {
        var kind = BENEFICIARY_KIND.is(booking.beneficiaryKind());
        var room = ROOM.is(booking.roomId());
        sheet.add(Indicator.ROOM_USES, 1, room, kind)
                .add(Indicator.HOURS, minutes(booking), room, kind)
                .count(Indicator.BENEFICIARIES, booking.beneficiaryId())
                .count(of(booking.beneficiaryKind()), booking.beneficiaryId());
    }

    private static void occupied(Reckoned.Sheet sheet, BookingFacts booking, ZoneId zone) {
        int weekday = booking.date().getDayOfWeek().getValue();
        sheet.add(
                Indicator.OCCUPIED, minutes(booking), ROOM.is(booking.roomId()), WEEKDAY.is(Integer.toString(weekday)));
        LocalHours.between(booking.start(), booking.end(), zone)
                .forEach((hour, minutes) -> sheet.split(Indicator.OCCUPIED, minutes, HOUR.is("" + hour))
                        .split(Indicator.OCCUPIED, minutes, new RoomTime(booking.roomId(), weekday, hour).part()));
    }

    /** How long a request waited for its answer, on the day it was given; what became of the booking later changes nothing. */
    static Optional<Reckoned> answered(DomainEvent event, long version, Instant time, ZoneId zone) {
        return switch (event) {
            case BookingConfirmed confirmed -> answered(confirmed, confirmed.requestedAt(), version, time, zone);
            case BookingDeclined declined -> answered(declined, declined.requestedAt(), version, time, zone);
            default -> Optional.empty();
        };
    }

    private static Optional<Reckoned> answered(
            BookingEvent answer, @Nullable OffsetDateTime requestedAt, long version, Instant time, ZoneId zone) {
        if (requestedAt == null) {
            return Optional.empty();
        }
        var booking = answer.booking();
        var waited = Duration.between(requestedAt.toInstant(), time);
        return Optional.of(Reckoned.of(
                        FactId.of("answer", booking.bookingId()),
                        version,
                        booking.centre(),
                        LocalDate.ofInstant(time, zone))
                .add(
                        Indicator.REQUESTS_ANSWERED,
                        1,
                        AnswerTimes.within(waited),
                        ANSWER.is(answer instanceof BookingConfirmed ? "CONFIRMED" : "DECLINED"))
                .done());
    }

    private static void calledOff(Reckoned.Sheet sheet, BookingEvent event) {
        switch (event) {
            case BookingCancelled cancelled -> {
                sheet.add(Indicator.CANCELLATIONS, 1, CALLED_OFF_BY.is(cancelled.cancelledBy()));
                sheet.add(Indicator.LATE_CANCELLATIONS, cancelled.late() ? 1 : 0);
            }
            case BookingWithdrawn _ -> sheet.add(Indicator.CANCELLATIONS, 1, CALLED_OFF_BY.is(CancelledBy.CENTRE));
            case BookingNoShow _ -> sheet.add(Indicator.NO_SHOWS, 1);
            default -> {}
        }
    }

    private static boolean takesPlace(BookingEvent event) {
        return switch (event) {
            case BookingConfirmed _, BookingCheckedIn _, BookingCompleted _ -> true;
            case BookingChanged changed -> changed.state() != BookingChanged.State.REQUESTED;
            case BookingRequested _, BookingDeclined _, BookingCancelled _, BookingWithdrawn _, BookingNoShow _ ->
                false;
        };
    }

    /** In elapsed time, also over a clock change. */
    private static long minutes(BookingFacts booking) {
        return Duration.between(booking.start(), booking.end()).toMinutes();
    }

    private static Indicator of(BeneficiaryKind kind) {
        return switch (kind) {
            case ORGANISATION -> Indicator.ORGANISATIONS;
            case INFORMAL_GROUP -> Indicator.INFORMAL_GROUPS;
            case INDIVIDUAL -> Indicator.INDIVIDUALS;
        };
    }
}
