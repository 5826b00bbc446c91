package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.ActsWithShares.Attempt;
import pl.krakow.centra.booking.reservation.OnTheSheet.Answer;
import pl.krakow.centra.booking.reservation.OwnProgramme.Needs;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.Placement;
import pl.krakow.centra.booking.reservation.domain.Placement.Placed;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;

/**
 * Takes a room for an event of the centre's own programme: through the same door as everybody, under the rules for what
 * a coordinator books, and with the movable equipment it needs. It is confirmed at once or refused. Repeating a command
 * with the same booking id changes nothing.
 */
@Component
@RequiredArgsConstructor
public class PlaceForEvent {

    private final OnTheSheet onTheSheet;
    private final Rooms rooms;
    private final Lendings lendings;
    private final RoomDays roomDays;
    private final Alternatives alternatives;
    private final ActsWithShares acts;
    private final CentreCatalogue centres;
    private final Clock clock;

    public record Command(BookingId id, CentreId centre, EventId event, String room, TimeSlot slot, Needs needs) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Placed() implements Outcome {}

        /** @param alternatives what can be booked instead; empty where another room or time wouldn't help */
        record Refused(Refusal refusal, List<Alternative> alternatives) implements Outcome {}

        record RoomUnknown() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var centre = centres.find(command.centre());
        var room = RoomId.parse(command.centre().value(), command.room()).flatMap(rooms::find);
        var lending = lendings.lendingOf(command.centre().value());
        if (centre.isEmpty() || room.isEmpty() || lending.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var zone = centre.get().zone();
        var date = command.slot().start().atZone(zone).toLocalDate();
        var day = roomDays.forStaff(room.get(), lending.get(), date, zone)
                .allowingFor(command.needs().buffers());
        return switch (place(request(command, lending.get()), day, now)) {
            case Attempt.Decided<Answer<Placement>>(Answer<Placement>(var _, Placed(var _))) -> new Outcome.Placed();
            case Attempt.Decided<Answer<Placement>>(Answer<Placement>(var _, Placement.Refused(var refusal))) ->
                refused(refusal, command, room.get(), lending.get(), day, now);
            case Attempt.Refused<Answer<Placement>>(var refusal) ->
                refused(refusal, command, room.get(), lending.get(), day, now);
        };
    }

    private static PlacementRequest request(Command command, Lending lending) {
        return new PlacementRequest(
                command.id(),
                command.slot(),
                OwnProgramme.beneficiary(command.centre()),
                OwnProgramme.KIND,
                OwnProgramme.details(command.needs(), lending.regulationsVersion()),
                OwnProgramme.SUBJECT,
                Authority.COORDINATOR,
                null,
                command.event(),
                null);
    }

    private Attempt<Answer<Placement>> place(PlacementRequest request, RoomDay day, Instant now) {
        var demand = ActsWithShares.demand(request, day, Set.of(request.beneficiary()));
        return acts.act(
                demand, () -> onTheSheet.decide(day.sheet(), day.zone(), sheet -> sheet.place(request, day, now)));
    }

    private Outcome refused(Refusal refusal, Command command, Room room, Lending lending, RoomDay day, Instant now) {
        var instead = Alternatives.wouldHelpAgainst(refusal)
                ? alternatives.to(
                        command.slot(),
                        room.id(),
                        command.needs().people(),
                        command.needs().equipment(),
                        lending,
                        day.zone(),
                        now,
                        _ -> List.of())
                : List.<Alternative>of();
        return new Outcome.Refused(refusal, instead);
    }
}
