package pl.krakow.centra.booking.closures;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.Closure.Keeping;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/**
 * Says what becomes of bookings that a closure hit: they are withdrawn for a reason, or take place nevertheless. Moving
 * one is done on the booking itself; the closure sees that it is gone. What was decided before, or given up by its user
 * meanwhile, stays as it is.
 */
@Component
@RequiredArgsConstructor
public class DecideOnHits {

    private final CarryOutClosures carryOut;
    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final Clock clock;

    /** What is to become of them. */
    public enum Verdict {
        /** The centre takes the room back. */
        WITHDRAW,
        /** They take place although the room is closed to others. */
        KEEP
    }

    /** @param reason what the people concerned are told; left out: the closure's */
    public record Command(
            CentreId centre,
            ClosureId closure,
            List<BookingId> bookings,
            Verdict verdict,
            @Nullable String reason,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Decided(Stored closure) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The closure didn't hit these; nothing was decided. */
        record NotHit(List<BookingId> bookings) implements Outcome {}

        /** A request can't take place before it is accepted, and it can't be while the room is closed. */
        record OnlyRequested(List<BookingId> bookings) implements Outcome {}

        record ReopenedAlready() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var found = carryOut.find(command.centre(), command.closure());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var closure = found.get().closure();
        if (!closure.isClosing()) {
            return new Outcome.ReopenedAlready();
        }
        var notHit = command.bookings().stream()
                .filter(booking -> closure.hit(booking).isEmpty())
                .toList();
        if (!notHit.isEmpty()) {
            return new Outcome.NotHit(notHit);
        }
        return switch (command.verdict()) {
            case WITHDRAW -> withdraw(command, found.get());
            case KEEP -> keep(command, found.get());
        };
    }

    private Outcome withdraw(Command command, Stored stored) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reason = command.reason() == null ? stored.closure().plan().reason() : command.reason();
        for (var id : command.bookings()) {
            onTheSheet.<Decision>decide(
                    command.centre().value(),
                    id,
                    sheet -> sheet.withdraw(id, _ -> true, command.actor().subject(), reason, now));
        }
        return new Outcome.Decided(stored);
    }

    private Outcome keep(Command command, Stored stored) {
        var requested = new ArrayList<BookingId>();
        for (var id : command.bookings()) {
            boolean waits = sheets.holding(command.centre().value(), id)
                    .flatMap(sheet -> sheet.find(id))
                    .map(Booking::state)
                    .filter(state -> !state.occupies() && state.isLive())
                    .isPresent();
            if (waits) {
                requested.add(id);
            }
        }
        if (!requested.isEmpty()) {
            return new Outcome.OnlyRequested(requested);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var keeping = new Keeping(command.actor().subject(), now, command.reason());
        return new Outcome.Decided(carryOut.save(
                stored,
                closure -> Optional.of(closure.keeping(command.bookings(), keeping))
                        .filter(Closure::isClosing)));
    }
}
