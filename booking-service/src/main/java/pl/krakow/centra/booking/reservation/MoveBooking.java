package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.ActsWithShares.Attempt;
import pl.krakow.centra.booking.reservation.ActsWithShares.Change;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.Booking.Departure;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.NotYet;
import pl.krakow.centra.booking.reservation.domain.Decision.OnlyTheCentre;
import pl.krakow.centra.booking.reservation.domain.Decision.Outdated;
import pl.krakow.centra.booking.reservation.domain.Decision.TakenMeanwhile;
import pl.krakow.centra.booking.reservation.domain.Decision.TooLate;
import pl.krakow.centra.booking.reservation.domain.Placement;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.reservation.domain.Transfer;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Moves a booking to another room or time of its centre. It keeps its id, and its revision rises. Who made it, or
 * acts for its beneficiary, moves it as its user; a coordinator moves it for the centre; for anybody else it doesn't exist.
 *
 * <p>What it needs besides the room, quota and equipment, it claims first, and gives back what it had once it has moved.
 *
 * <p>Within one sheet that is one write. To another sheet it is three: the time is claimed there, the booking departs
 * here (from that moment on it has moved, whatever happens next), it is written as arrived there. After a crash in
 * between, readers already find it where it belongs, and {@link SettleSheets} finishes or undoes what was left.
 */
@Component
@RequiredArgsConstructor
public class MoveBooking {

    private static final int MOST_ATTEMPTS = 3;

    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final Rooms rooms;
    private final Lendings lendings;
    private final RoomDays roomDays;
    private final Authorities authorities;
    private final Alternatives alternatives;
    private final ActsWithShares acts;
    private final CentreCatalogue centres;
    private final ReservationSettings settings;
    private final Ids ids;
    private final Clock clock;

    /** @param buffers where the meeting needs more than the room's rules allow for */
    public record Command(
            CentreId centre,
            BookingId booking,
            Revision seen,
            String room,
            TimeSlot slot,
            @Nullable String reason,
            Actor actor,
            Buffers buffers) {

        /** One that needs no more time around it than the room's rules allow for. */
        public Command(
                CentreId centre,
                BookingId booking,
                Revision seen,
                String room,
                TimeSlot slot,
                @Nullable String reason,
                Actor actor) {
            this(centre, booking, seen, room, slot, reason, actor, Buffers.NONE);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Moved(BookingView booking) implements Outcome {}

        record Refused(Refusal refusal, List<Alternative> alternatives) implements Outcome {}

        record RoomUnknown() implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Impossible(BookingState state) implements Outcome {}

        record Late(Instant until) implements Outcome {}

        record ForTheCentre() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var centre = centres.find(command.centre());
        var room = RoomId.parse(command.centre().value(), command.room()).flatMap(rooms::find);
        var lending = lendings.lendingOf(command.centre().value());
        if (centre.isEmpty() || room.isEmpty() || lending.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var zone = centre.get().zone();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var authority = Authorities.deciding(command.actor(), command.centre(), zone, now);
        var date = command.slot().start().atZone(zone).toLocalDate();
        var day = roomDays.of(room.get(), lending.get(), date, zone, authority);
        return attempts(command, day.allowingFor(command.buffers()), lending.get(), authority, now);
    }

    private Outcome attempts(Command command, RoomDay day, Lending lending, Authority authority, Instant now) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var source = sheets.holding(command.centre().value(), command.booking());
            if (source.isEmpty()) {
                return new Outcome.Unknown();
            }
            var booking = source.get().find(command.booking()).orElseThrow();
            var inThatRoom = authorities.in(
                    day.room(),
                    authority,
                    booking.beneficiary(),
                    command.actor().subject(),
                    now);
            var outcome = new Move(command, day, lending, inThatRoom, now).play(source.get(), booking);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    /** One attempt of one person to move one booking. */
    @RequiredArgsConstructor
    private final class Move {

        private final Command command;
        private final RoomDay day;
        private final Lending lending;
        private final Authority authority;
        private final Instant now;

        /** Nothing when somebody has changed the booking meanwhile. */
        Optional<Outcome> play(DaySheet source, Booking booking) {
            if (!isTheirs(booking)) {
                return Optional.of(new Outcome.Unknown());
            }
            if (!command.seen().matches(booking.revision())) {
                return Optional.of(new Outcome.Stale());
            }
            var immovable = source.immovable(booking, day.room(), authority, now);
            if (immovable.isPresent()) {
                return Optional.of(outcome(source, immovable.get()));
            }
            var move = ids.next();
            var change = Change.moving(move, booking, source.id(), day, command.slot(), booking.details());
            var act = acts.change(
                    change,
                    () -> source.id().equals(day.sheet())
                            ? within(booking, move)
                            : between(source.id(), booking, move));
            return switch (act) {
                case Attempt.Decided<Optional<Outcome>>(var outcome) -> outcome;
                case Attempt.Refused<Optional<Outcome>>(var refusal) -> Optional.of(refused(booking, refusal));
            };
        }

        private Optional<Outcome> within(Booking booking, UUID move) {
            return onTheSheet
                    .decide(command.centre().value(), booking.id(), sheet -> moveOn(sheet, booking, move))
                    .filter(answer -> !changedMeanwhile(answer.result()))
                    .map(answer -> outcome(answer.sheet(), answer.result()));
        }

        private Decision moveOn(DaySheet sheet, Booking booking, UUID move) {
            return sheet.isVoid(move)
                    ? new Decision.Refused(booking, new Refusal.Lapsed())
                    : sheet.move(
                            booking.id(),
                            revision -> revision == booking.revision(),
                            day,
                            command.slot(),
                            authority,
                            by(),
                            command.reason(),
                            now);
        }

        private Optional<Outcome> between(SheetId source, Booking booking, UUID move) {
            var expected = onTheSheet.decide(
                    day.sheet(),
                    day.zone(),
                    target -> target.expect(
                            new Transfer(
                                    move,
                                    source,
                                    booking,
                                    command.slot(),
                                    authority,
                                    by(),
                                    command.reason(),
                                    now.plus(settings.movesLast())),
                            day,
                            now));
            return switch (expected.result()) {
                case Placement.Refused(var refusal) -> Optional.of(refused(booking, refusal));
                case Placement.Placed _ -> departed(booking, move);
            };
        }

        private Optional<Outcome> departed(Booking booking, UUID move) {
            // By the booking, not by its sheet: it may have departed for this one and not be written here yet.
            var left = onTheSheet.decide(
                    command.centre().value(),
                    booking.id(),
                    sheet -> sheet.depart(
                            booking.id(),
                            revision -> revision == booking.revision(),
                            new Departure(move, day.sheet()),
                            by(),
                            command.reason(),
                            now));
            if (left.isPresent() && left.get().result() instanceof Decided) {
                var arrived = onTheSheet.decide(day.sheet(), day.zone(), target -> target.arrive(move, now));
                return Optional.of(outcome(arrived.sheet(), booking.id()));
            }
            onTheSheet.decide(day.sheet(), day.zone(), target -> {
                target.turnAway(move, now);
                return move;
            });
            return left.filter(answer -> !changedMeanwhile(answer.result()))
                    .map(answer -> outcome(answer.sheet(), answer.result()));
        }

        /** How it is where it has arrived, or wherever somebody has moved it on to meanwhile. */
        private Outcome outcome(DaySheet arrivedAt, BookingId moved) {
            return Optional.of(arrivedAt)
                    .filter(sheet ->
                            sheet.find(moved).filter(there -> !there.isTrace()).isPresent())
                    .or(() -> sheets.holding(command.centre().value(), moved))
                    .map(sheet -> outcome(sheet, new Decided(sheet.find(moved).orElseThrow())))
                    .orElseGet(Outcome.Unknown::new);
        }

        /** Whether the decision was made on what isn't so any more; the next look at the booking says what it means. */
        private static boolean changedMeanwhile(Decision decision) {
            return decision instanceof Outdated
                    || decision instanceof NotPossible(var state) && state == BookingState.MOVED;
        }

        private boolean isTheirs(Booking booking) {
            return authority.isStaff() || authorities.isTheirs(booking, command.actor());
        }

        private String by() {
            return command.actor().subject();
        }

        private Outcome outcome(DaySheet sheet, Decision decision) {
            return switch (decision) {
                case Decided(var booking) -> new Outcome.Moved(BookingView.of(sheet, booking, authority.isStaff()));
                case Decision.Refused(var booking, var refusal) -> refused(booking, refusal);
                case TakenMeanwhile(var booking, var refusal) -> refused(booking, refusal);
                case BookingUnknown() -> new Outcome.Unknown();
                case Outdated _ -> new Outcome.Stale();
                case NotPossible(var state) -> new Outcome.Impossible(state);
                case TooLate(var until) -> new Outcome.Late(until);
                case OnlyTheCentre() -> new Outcome.ForTheCentre();
                case NotYet _ -> throw new IllegalStateException("a move is never too early");
            };
        }

        private Outcome refused(Booking booking, Refusal refusal) {
            Room room = day.room();
            var offers = Alternatives.wouldHelpAgainst(refusal)
                    ? alternatives
                            .on(authority, booking.beneficiaryKind())
                            .to(command.slot(), room.id(), booking.details(), lending, day.zone(), now)
                    : List.<Alternative>of();
            return new Outcome.Refused(refusal, offers);
        }
    }
}
