package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * The centre takes a room back that it had promised, for a reason its user is told, and says what it can offer instead.
 * For the centre's coordinator.
 */
@Component
@RequiredArgsConstructor
public class WithdrawBooking {

    private final OnTheSheet onTheSheet;
    private final ActsWithShares acts;
    private final Alternatives alternatives;
    private final Lendings lendings;
    private final Clock clock;

    public record Command(CentreId centre, BookingId booking, Revision seen, String reason, Actor actor) {}

    /** @param alternatives what can be booked instead, at once; only where it was withdrawn */
    public record Outcome(PlainDecision decision, List<Alternative> alternatives) {}

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return onTheSheet
                .decide(
                        command.centre().value(),
                        command.booking(),
                        sheet -> sheet.withdraw(
                                command.booking(),
                                command.seen()::matches,
                                command.actor().subject(),
                                command.reason(),
                                now))
                .map(acts::givenBack)
                .map(answer -> new Outcome(
                        PlainDecision.of(answer.result(), answer.sheet(), true),
                        answer.result() instanceof Decided(var booking)
                                ? instead(answer.sheet(), booking, now)
                                : List.of()))
                .orElseGet(() -> new Outcome(new PlainDecision.Unknown(), List.of()));
    }

    private List<Alternative> instead(DaySheet sheet, Booking booking, Instant now) {
        return lendings.lendingOf(sheet.id().centre())
                .map(lending ->
                        alternatives.to(booking.slot(), booking.room(), booking.details(), lending, sheet.zone(), now))
                .orElse(List.of());
    }
}
