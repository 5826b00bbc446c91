package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Changes what a meeting is about, for how many it is, who answers for it or what equipment it needs. Who made it does
 * so as its user, a coordinator for the centre; for anybody else it doesn't exist.
 */
@Component
@RequiredArgsConstructor
public class ChangeBooking {

    private final OnTheSheet onTheSheet;
    private final Rooms rooms;
    private final Authorities authorities;
    private final Clock clock;

    public record Command(CentreId centre, BookingId booking, Revision seen, MeetingDetails details, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Answered(PlainDecision decision) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return onTheSheet
                .decide(command.centre().value(), command.booking(), sheet -> change(command, sheet, now))
                .map(answer -> outcome(command, answer.sheet(), answer.result(), now))
                .orElseGet(() -> new Outcome.Answered(new PlainDecision.Unknown()));
    }

    private Decision change(Command command, DaySheet sheet, Instant now) {
        var subject = command.actor().subject();
        var authority = Authorities.deciding(command.actor(), command.centre(), sheet.zone(), now);
        var booking = sheet.find(command.booking())
                .filter(found -> authority.isStaff() || found.madeBy().equals(subject));
        var room = booking.flatMap(found -> rooms.find(found.room()));
        return room.isEmpty()
                ? new Decision.BookingUnknown()
                : sheet.change(
                        command.booking(),
                        command.seen()::matches,
                        command.details(),
                        room.get(),
                        authorities.in(room.get(), authority, booking.get().beneficiary(), subject, now),
                        subject,
                        now);
    }

    private static Outcome outcome(Command command, DaySheet sheet, Decision decision, Instant now) {
        boolean staff = command.actor()
                .isStaffOf(command.centre(), now.atZone(sheet.zone()).toLocalDate());
        return switch (decision) {
            case Decision.Plain plain -> new Outcome.Answered(PlainDecision.of(plain, sheet, staff));
            case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
            case Decision.TakenMeanwhile taken -> new Outcome.Refused(taken.refusal());
        };
    }
}
