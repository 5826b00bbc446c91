package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.ActsWithShares.Attempt;
import pl.krakow.centra.booking.reservation.ActsWithShares.Change;
import pl.krakow.centra.booking.reservation.OnTheSheet.Answer;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Changes what a meeting is about, for how many it is, who answers for it or what equipment it needs. Who made it,
 * or acts for its beneficiary, does so as its user, a coordinator for the centre; for anybody else it doesn't exist.
 * Equipment that is added must be free throughout the meeting; what is given up is free for others.
 */
@Component
@RequiredArgsConstructor
public class ChangeBooking {

    private static final int MOST_ATTEMPTS = 3;

    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final Rooms rooms;
    private final Authorities authorities;
    private final Lendings lendings;
    private final Alternatives alternatives;
    private final ActsWithShares acts;
    private final Ids ids;
    private final Clock clock;

    public record Command(CentreId centre, BookingId booking, Revision seen, MeetingDetails details, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Answered(PlainDecision decision) implements Outcome {}

        /** @param alternatives where and when there is what was asked for; empty where another room or time wouldn't help */
        record Refused(Refusal refusal, List<Alternative> alternatives) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var sheet = sheets.holding(command.centre().value(), command.booking());
            if (sheet.isEmpty()) {
                return new Outcome.Answered(new PlainDecision.Unknown());
            }
            var outcome = change(command, sheet.get(), now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    /** Nothing when somebody has changed the booking meanwhile. */
    private Optional<Outcome> change(Command command, DaySheet seen, Instant now) {
        var authority = Authorities.deciding(command.actor(), command.centre(), seen.zone(), now);
        var booking = seen.find(command.booking())
                .filter(found -> authority.isStaff() || authorities.isTheirs(found, command.actor()));
        var room = booking.flatMap(found -> rooms.find(found.room()));
        if (room.isEmpty()) {
            return Optional.of(new Outcome.Answered(new PlainDecision.Unknown()));
        }
        var was = booking.get();
        if (!command.seen().matches(was.revision())) {
            return Optional.of(new Outcome.Answered(new PlainDecision.Stale(was.revision())));
        }
        var inThatRoom = authorities.in(
                room.get(), authority, was.beneficiary(), command.actor().subject(), now);
        var act = ids.next();
        var change = Change.staying(act, was, seen.id(), command.details());
        return switch (acts.change(change, () -> decide(command, was, room.get(), inThatRoom, act, now))) {
            case Attempt.Decided<Optional<Answer<Decision>>>(var answer) ->
                answer.filter(given -> !(given.result() instanceof Decision.Outdated))
                        .map(given -> outcome(command, given.sheet(), given.result(), now));
            case Attempt.Refused<Optional<Answer<Decision>>>(var refusal) ->
                Optional.of(refused(command, seen, was, refusal, now));
        };
    }

    private Optional<Answer<Decision>> decide(
            Command command, Booking was, Room room, Authority authority, UUID act, Instant now) {
        return onTheSheet.decide(
                command.centre().value(),
                command.booking(),
                sheet -> sheet.isVoid(act)
                        ? new Decision.Refused(was, new Refusal.Lapsed())
                        : sheet.change(
                                command.booking(),
                                revision -> revision == was.revision(),
                                command.details(),
                                room,
                                authority,
                                command.actor().subject(),
                                now));
    }

    private Outcome refused(Command command, DaySheet sheet, Booking booking, Refusal refusal, Instant now) {
        var offers = Alternatives.wouldHelpAgainst(refusal)
                ? lendings.lendingOf(command.centre().value())
                        .map(lending -> alternatives.to(
                                booking.slot(), booking.room(), command.details(), lending, sheet.zone(), now))
                        .orElse(List.of())
                : List.<Alternative>of();
        return new Outcome.Refused(refusal, offers);
    }

    private Outcome outcome(Command command, DaySheet sheet, Decision decision, Instant now) {
        boolean staff = command.actor()
                .isStaffOf(command.centre(), now.atZone(sheet.zone()).toLocalDate());
        return switch (decision) {
            case Decision.Plain plain -> new Outcome.Answered(PlainDecision.of(plain, sheet, staff));
            case Decision.Refused(var booking, var refusal) -> refused(command, sheet, booking, refusal, now);
            case Decision.TakenMeanwhile(var booking, var refusal) -> refused(command, sheet, booking, refusal, now);
        };
    }
}
