package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator refuses a request and says why. */
@Component
@RequiredArgsConstructor
public class DeclineBooking {

    private final OnTheSheet onTheSheet;
    private final ActsWithShares acts;
    private final Clock clock;

    public record Command(CentreId centre, BookingId booking, Revision seen, String reason, Actor actor) {}

    public PlainDecision handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return onTheSheet
                .decide(
                        command.centre().value(),
                        command.booking(),
                        sheet -> sheet.decline(
                                command.booking(),
                                command.seen()::matches,
                                command.actor().subject(),
                                command.reason(),
                                now))
                .map(acts::givenBack)
                .map(answer -> PlainDecision.of(answer.result(), answer.sheet(), true))
                .orElseGet(PlainDecision.Unknown::new);
    }
}
