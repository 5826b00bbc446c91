package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.NotYet;
import pl.krakow.centra.booking.reservation.domain.Decision.OnlyTheCentre;
import pl.krakow.centra.booking.reservation.domain.Decision.TakenMeanwhile;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTooSmall;
import pl.krakow.centra.booking.reservation.domain.Step.Kind;
import pl.krakow.centra.booking.rooms.domain.Room;

/** What is decided about a booking that stands on a sheet: whether it is accepted, given up or taken back, and what came of it. */
final class Decisions {

    /** People may be let in so long before their meeting. */
    private static final Duration EARLIEST_CHECK_IN = Duration.ofHours(1);

    private final SheetEntries sheet;
    private final WaitingList waitingList;

    Decisions(SheetEntries sheet, WaitingList waitingList) {
        this.sheet = sheet;
        this.waitingList = waitingList;
    }

    Decision approve(BookingId id, LongPredicate seen, String by, Instant now) {
        waitingList.settle(now);
        return sheet.decide(id, seen, booking -> {
            if (booking.state() != BookingState.REQUESTED) {
                return new NotPossible(booking.state());
            }
            return sheet.obstacle(booking, now)
                    .<Decision>map(cause -> new TakenMeanwhile(booking, new RoomTaken(cause)))
                    .orElseGet(() -> {
                        var confirmed = booking.after(Step.of(Kind.CONFIRMED, by, now));
                        sheet.note(confirmed, new BookingEvent.Confirmed(confirmed));
                        sheet.giveWay(confirmed, now);
                        return new Decided(confirmed);
                    });
        });
    }

    Decision.Plain decline(BookingId id, LongPredicate seen, String by, String reason, Instant now) {
        return sheet.decidePlainly(id, seen, booking -> {
            if (booking.state() != BookingState.REQUESTED) {
                return new NotPossible(booking.state());
            }
            var declined = booking.after(Step.because(Kind.DECLINED, by, reason, now));
            sheet.note(declined, new BookingEvent.Declined(declined));
            return new Decided(declined);
        });
    }

    Decision.Plain cancelByUser(BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        return sheet.decidePlainly(id, seen, booking -> {
            if (!booking.isOpen() || !now.isBefore(booking.slot().start())) {
                return new NotPossible(booking.state());
            }
            boolean late = booking.isConfirmed() && now.isAfter(booking.cancelFreelyUntil());
            return cancelled(booking, new Step(Kind.CANCELLED_BY_USER, by, now, reason, late, null), now);
        });
    }

    Decision.Plain cancelByCentre(BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        return sheet.decidePlainly(
                id,
                seen,
                booking -> booking.isLive()
                        ? cancelled(booking, Step.because(Kind.CANCELLED_BY_CENTRE, by, reason, now), now)
                        : new NotPossible(booking.state()));
    }

    private Decided cancelled(Booking booking, Step step, Instant now) {
        var cancelled = booking.after(step);
        sheet.note(cancelled, new BookingEvent.Cancelled(cancelled));
        waitingList.settle(now);
        return new Decided(cancelled);
    }

    Decision.Plain withdraw(BookingId id, LongPredicate seen, String by, String reason, Instant now) {
        return sheet.decidePlainly(id, seen, booking -> {
            if (!booking.isOpen() || !now.isBefore(booking.slot().end())) {
                return new NotPossible(booking.state());
            }
            var withdrawn = booking.after(Step.because(Kind.WITHDRAWN, by, reason, now));
            sheet.note(withdrawn, new BookingEvent.Withdrawn(withdrawn));
            waitingList.settle(now);
            return new Decided(withdrawn);
        });
    }

    Decision.Plain checkIn(BookingId id, LongPredicate seen, String by, Instant now) {
        return sheet.decidePlainly(id, seen, booking -> {
            if (booking.state() != BookingState.CONFIRMED) {
                return new NotPossible(booking.state());
            }
            var from = booking.slot().start().minus(EARLIEST_CHECK_IN);
            if (now.isBefore(from)) {
                return new NotYet(from);
            }
            var checkedIn = booking.after(Step.of(Kind.CHECKED_IN, by, now));
            sheet.note(checkedIn, new BookingEvent.CheckedIn(checkedIn));
            return new Decided(checkedIn);
        });
    }

    Decision complete(BookingId id, LongPredicate seen, Attendance attendance, String by, Instant now) {
        return sheet.decide(id, seen, booking -> {
            if (!booking.occupies() && booking.state() != BookingState.NO_SHOW) {
                return new NotPossible(booking.state());
            }
            if (now.isBefore(booking.slot().start())) {
                return new NotYet(booking.slot().start());
            }
            if (booking.state() == BookingState.COMPLETED && attendance.equals(booking.attendance())) {
                return new Decided(booking);
            }
            var obstacle = booking.occupies() ? Optional.<Cause>empty() : sheet.obstacle(booking, now);
            if (obstacle.isPresent()) {
                return new TakenMeanwhile(booking, new RoomTaken(obstacle.get()));
            }
            var completed = booking.withAttendance(attendance, Step.of(Kind.COMPLETED, by, now));
            sheet.note(completed, new BookingEvent.Completed(completed));
            return new Decided(completed);
        });
    }

    Decision.Plain noShow(BookingId id, LongPredicate seen, String by, Instant now) {
        return sheet.decidePlainly(id, seen, booking -> {
            if (booking.state() != BookingState.CONFIRMED && booking.state() != BookingState.CHECKED_IN) {
                return new NotPossible(booking.state());
            }
            if (now.isBefore(booking.slot().start())) {
                return new NotYet(booking.slot().start());
            }
            var missed = booking.after(Step.of(Kind.NO_SHOW, by, now));
            sheet.note(missed, new BookingEvent.NoShow(missed));
            waitingList.settle(now);
            return new Decided(missed);
        });
    }

    Decision change(
            BookingId id,
            LongPredicate seen,
            MeetingDetails wanted,
            Room room,
            Authority authority,
            String by,
            Instant now) {
        return sheet.decide(id, seen, booking -> {
            var details = wanted.under(booking.details().regulationsVersion());
            boolean possible = !authority.isStaff()
                    ? booking.isOpen() && now.isBefore(booking.slot().start())
                    : booking.isLive() && booking.state() != BookingState.COMPLETED;
            if (!possible) {
                return new NotPossible(booking.state());
            }
            if (details.equals(booking.details())) {
                return new Decided(booking);
            }
            if (Moves.isTheCentresAlone(booking, room, authority) && !details.hasTheTopicOf(booking.details())) {
                return new OnlyTheCentre();
            }
            if (!room.holds(details.expectedPeople())) {
                return new Decision.Refused(booking, new RoomTooSmall(room.capacity()));
            }
            var changed = booking.withDetails(details, Step.of(Kind.CHANGED, by, now));
            sheet.note(changed, new BookingEvent.Changed(changed));
            return new Decided(changed);
        });
    }
}
