package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongPredicate;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;

/**
 * Gives a booking up. Who made it, or acts for its beneficiary, cancels as its user; a coordinator cancels for the
 * centre, also what they made themselves. For anybody else the booking doesn't exist.
 */
@Component
@RequiredArgsConstructor
public class CancelBooking {

    private final OnTheSheet onTheSheet;
    private final Authorities authorities;
    private final ActsWithShares acts;
    private final Clock clock;

    public record Command(
            CentreId centre,
            BookingId booking,
            Revision seen,
            @Nullable String reason,
            Actor actor) {}

    public PlainDecision handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return onTheSheet
                .decide(command.centre().value(), command.booking(), sheet -> cancel(command, sheet, now))
                .map(acts::givenBack)
                .map(answer -> PlainDecision.of(answer.result(), answer.sheet(), isStaff(command, answer.sheet(), now)))
                .orElseGet(PlainDecision.Unknown::new);
    }

    private Decision.Plain cancel(Command command, DaySheet sheet, Instant now) {
        var subject = command.actor().subject();
        LongPredicate seen = command.seen()::matches;
        var today = now.atZone(sheet.zone()).toLocalDate();
        if (command.actor().isStaffOf(command.centre(), today, StaffRole.COORDINATOR)) {
            return sheet.cancelByCentre(command.booking(), seen, subject, command.reason(), now);
        }
        boolean own = sheet.find(command.booking())
                .filter(booking -> authorities.isTheirs(booking, command.actor()))
                .isPresent();
        return own
                ? sheet.cancelByUser(command.booking(), seen, subject, command.reason(), now)
                : new Decision.BookingUnknown();
    }

    private static boolean isStaff(Command command, DaySheet sheet, Instant now) {
        return command.actor()
                .isStaffOf(command.centre(), now.atZone(sheet.zone()).toLocalDate());
    }
}
