package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.Attendance;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** What the people at the desk record of a meeting: that its people have come, how many there were, or that nobody came. */
@Component
@RequiredArgsConstructor
public class RecordTurnout {

    private final OnTheSheet onTheSheet;
    private final ActsWithShares acts;
    private final Clock clock;

    public record Command(CentreId centre, BookingId booking, Revision seen, Actor actor) {}

    /** What came of recording who was there. */
    public sealed interface Outcome {

        record Recorded(PlainDecision decision) implements Outcome {}

        /** Recorded as a no-show, and somebody else was given the room since. */
        record GivenAway(RoomTaken refusal) implements Outcome {}
    }

    public PlainDecision checkIn(Command command) {
        return plain(
                command,
                (sheet, now) -> sheet.checkIn(
                        command.booking(),
                        command.seen()::matches,
                        command.actor().subject(),
                        now));
    }

    public PlainDecision noShow(Command command) {
        return plain(
                command,
                (sheet, now) -> sheet.noShow(
                        command.booking(),
                        command.seen()::matches,
                        command.actor().subject(),
                        now));
    }

    /** Completes the booking, or corrects its count. */
    public Outcome attendance(Command command, Attendance attendance) {
        var now = now();
        return onTheSheet
                .decide(
                        command.centre().value(),
                        command.booking(),
                        sheet -> sheet.complete(
                                command.booking(),
                                command.seen()::matches,
                                attendance,
                                command.actor().subject(),
                                now))
                .map(acts::countedAgain)
                .map(answer -> outcome(answer.sheet(), answer.result()))
                .orElseGet(() -> new Outcome.Recorded(new PlainDecision.Unknown()));
    }

    private static Outcome outcome(DaySheet sheet, Decision decision) {
        return switch (decision) {
            case Decision.Plain plain -> new Outcome.Recorded(PlainDecision.of(plain, sheet, true));
            case Decision.TakenMeanwhile taken -> new Outcome.GivenAway(taken.refusal());
            case Decision.Refused _ -> throw new IllegalStateException("no rule of placing is asked when counting");
        };
    }

    private PlainDecision plain(Command command, BiFunction<DaySheet, Instant, Decision.Plain> decision) {
        var now = now();
        return onTheSheet
                .decide(command.centre().value(), command.booking(), sheet -> decision.apply(sheet, now))
                .map(acts::givenBack)
                .map(answer -> PlainDecision.of(answer.result(), answer.sheet(), true))
                .orElseGet(PlainDecision.Unknown::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
