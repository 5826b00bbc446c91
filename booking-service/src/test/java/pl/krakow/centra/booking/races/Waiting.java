package pl.krakow.centra.booking.races;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import pl.krakow.centra.booking.races.Lockstep.Contender;
import pl.krakow.centra.booking.reservation.CancelBooking;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.PlainDecision;
import pl.krakow.centra.booking.reservation.WaitForRoom.Taking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Getting what somebody else gives up. */
final class Waiting {

    private Waiting() {}

    /**
     * Somebody has the room around noon and up to three wait for it. In every other round it has just been given up, and the
     * first in the line declines what is offered; in the others it is given up in the race. Who waits takes what they
     * are offered, from two places at once and trying more than once.
     */
    static List<Contender> offer(Round round, String room, int side, int many) {
        var all = Reymonta.by(Authority.COORDINATOR, Reymonta.ask(Centre.slot(round.monday, "10:00", "14:00")));
        var day = round.world.day(room, round.monday);
        boolean givenUp = round.number % 2 == 0;
        round.world.prepare(day, sheet -> sheet.place(all, day, RaceWorld.NOW));
        var waiting = IntStream.rangeClosed(0, round.number % 3)
                .mapToObj(_ -> round.booking(room, round.aroundNoon(round.monday), round.somebody()))
                .toList();
        waiting.forEach(wish -> round.world.centre.waitForRoom().join(wish));
        if (givenUp) {
            round.world.prepare(
                    day, sheet -> sheet.cancelByCentre(all.id(), _ -> true, "coordinator", null, RaceWorld.NOW));
        }
        var first = givenUp ? declining(round, waiting.getFirst()) : cancelling(round, all.id(), round.somebody());
        return Round.each(
                Math.min(many, 1 + 2 * waiting.size()),
                n -> n == 0 ? first : taking(round, waiting.get(n % waiting.size())));
    }

    private static Contender declining(Round round, PlaceBooking.Command wish) {
        return () -> round.world
                        .centre
                        .waitForRoom()
                        .leave(Centre.REYMONTA, wish.id().value(), wish.actor())
                ? Optional.of(new Gain.GivenUp())
                : Optional.empty();
    }

    private static Contender cancelling(Round round, BookingId booking, Actor by) {
        var cancellation = new CancelBooking.Command(Centre.REYMONTA, booking, new Revision(1), null, by);
        return () -> round.world.centre.cancelBooking().handle(cancellation) instanceof PlainDecision.Done
                ? Optional.of(new Gain.GivenUp())
                : Optional.empty();
    }

    private static Contender taking(Round round, PlaceBooking.Command wish) {
        return () -> {
            for (int attempt = 0; attempt < 3; attempt++) {
                if (round.world
                                .centre
                                .waitForRoom()
                                .accept(Centre.REYMONTA, wish.id().value(), wish.actor())
                        instanceof Taking.Placed(var outcome)) {
                    return Placing.booked(outcome);
                }
            }
            return Optional.empty();
        };
    }
}
