package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.OnlyTheCentre;
import pl.krakow.centra.booking.reservation.domain.Decision.TakenMeanwhile;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.Lapsed;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Step.Kind;

/** Time that is promised to an act on several sheets until the act keeps the promise or breaks it. */
final class Promises {

    private final SheetEntries sheet;
    private final WaitingList waitingList;

    Promises(SheetEntries sheet, WaitingList waitingList) {
        this.sheet = sheet;
        this.waitingList = waitingList;
    }

    Decision approval(UUID promise, BookingId id, String by, Instant until, Instant now) {
        waitingList.settle(now);
        return sheet.decide(
                id,
                _ -> true,
                booking -> promised(promise, booking).orElseGet(() -> {
                    if (booking.state() != BookingState.REQUESTED) {
                        return new NotPossible(booking.state());
                    }
                    return sheet.obstacle(booking, now)
                            .<Decision>map(cause -> new TakenMeanwhile(booking, new RoomTaken(cause)))
                            .orElseGet(() -> {
                                var confirmed = booking.after(Step.of(Kind.CONFIRMED, by, now));
                                give(promise, sheet.id(), confirmed, until);
                                return new Decided(confirmed);
                            });
                }));
    }

    Decision move(
            UUID promise,
            SheetId from,
            Booking booking,
            RoomDay day,
            TimeSlot slot,
            MeetingDetails wanted,
            Authority authority,
            String by,
            @Nullable String reason,
            Instant until,
            Instant now) {
        waitingList.settle(now);
        return promised(promise, booking).orElseGet(() -> {
            var immovable = Moves.immovable(booking, day.room(), authority, now);
            if (immovable.isPresent()) {
                return immovable.get();
            }
            var details = wanted.under(booking.details().regulationsVersion());
            if (Moves.isTheCentresAlone(booking, day.room(), authority) && !details.hasTheTopicOf(booking.details())) {
                return new OnlyTheCentre();
            }
            var wish = Wish.moving(booking, slot, details.expectedPeople(), authority);
            var objection = PlacementPolicy.firstObjection(wish, day, sheet, now);
            if (objection.isPresent()) {
                return new Decision.Refused(booking, objection.get());
            }
            var moved = booking.movedTo(day, slot, by, reason, now);
            var coming = details.equals(booking.details())
                    ? moved
                    : moved.withDetails(details, Step.of(Kind.CHANGED, by, now));
            give(promise, from, coming, until);
            return new Decided(coming);
        });
    }

    /** A promise given before is given again; one that was broken is not. */
    private Optional<Decision> promised(UUID promise, Booking booking) {
        var given = sheet.arrival(promise);
        if (given.isPresent()) {
            return Optional.of(new Decided(given.get().booking()));
        }
        return sheet.isVoid(promise) ? Optional.of(new Decision.Refused(booking, new Lapsed())) : Optional.empty();
    }

    Optional<Booking> keep(UUID promise, Instant now) {
        var given = sheet.arrival(promise).filter(arrival -> arrival.from().equals(sheet.id()));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var booking = given.get().booking();
        sheet.arrivals().remove(given.get());
        if (!isSuccessor(booking)) {
            waitingList.settle(now);
            return Optional.empty();
        }
        sheet.note(booking, eventOf(booking));
        sheet.giveWay(booking, now);
        waitingList.settle(now);
        return Optional.of(booking);
    }

    void give(UUID promise, SheetId from, Booking booking, Instant until) {
        sheet.arrivals().add(new Arrival(promise, from, booking, until, true));
    }

    private boolean isSuccessor(Booking promised) {
        return sheet.find(promised.id())
                .map(current -> current.revision() < promised.revision()
                        && promised.steps().subList(0, current.steps().size()).equals(current.steps()))
                .orElse(true);
    }

    private static BookingEvent eventOf(Booking booking) {
        return switch (booking.steps().getLast().kind()) {
            case CONFIRMED -> new BookingEvent.Confirmed(booking);
            case REQUESTED -> new BookingEvent.Requested(booking);
            default -> new BookingEvent.Changed(booking);
        };
    }
}
