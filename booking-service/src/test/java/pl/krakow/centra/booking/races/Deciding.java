package pl.krakow.centra.booking.races;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import pl.krakow.centra.booking.closures.CloseRooms;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.ClosurePlan;
import pl.krakow.centra.booking.races.Lockstep.Contender;
import pl.krakow.centra.booking.reservation.ApproveBooking;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.series.ActOnSeries;
import pl.krakow.centra.booking.series.domain.Act.Kind;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.kit.web.Revision;

/** What the centre decides: who of those that ask has the room, or that nobody has it. */
final class Deciding {

    private Deciding() {}

    /** Six have asked for the room around noon, and every request is approved by several people. */
    static List<Contender> approval(Round round, String room, int side, int many) {
        var requests = IntStream.range(0, 6)
                .mapToObj(_ -> Reymonta.ask(round.aroundNoon(round.monday)))
                .toList();
        round.place(room, requests);
        return Round.each(many, n -> {
            var approval = new ApproveBooking.Command(
                    Centre.REYMONTA, requests.get(n % 6).id(), new Revision(1), round.somebody());
            return () -> round.world.centre.approveBooking().handle(approval)
                            instanceof ApproveBooking.Outcome.Approved(var booking)
                    ? Optional.of(Gain.Booked.of(booking))
                    : Optional.empty();
        });
    }

    /**
     * Five have asked for the room on two days in a row, and several people approve each of these series: four of them
     * both days or none, one whichever is free.
     */
    static List<Contender> seriesApproval(Round round, String room, int side, int many) {
        var series = IntStream.range(0, 5)
                .mapToObj(
                        n -> round.begun(round.twoDays(room, round.aroundNoon(round.monday), Centre.ANNA), isWhole(n)))
                .toList();
        return Round.each(many, n -> {
            var approval = new ActOnSeries.Decide(
                    Centre.REYMONTA,
                    series.get(n % 5),
                    Revision.ANY,
                    Kind.APPROVE,
                    Scope.ALL,
                    null,
                    isWhole(n % 5) ? OnConflict.ABORT : OnConflict.SKIP,
                    null,
                    round.somebody());
            return () -> Round.acted(round.world.series.acts().handle(approval));
        });
    }

    private static boolean isWhole(int series) {
        return series > 0;
    }

    /** Two people close the room around noon. */
    static List<Contender> closure(Round round, String room, int side, int many) {
        return Round.each(many, _ -> {
            var closing = new CloseRooms.Command(
                    new ClosureId(UUID.randomUUID()),
                    new ClosurePlan(
                            Reymonta.REYMONTA,
                            Set.of(room),
                            round.monday,
                            round.monday,
                            Hours.parse("10:00-14:00"),
                            "Awaria"),
                    round.somebody());
            return () -> Optional.of(
                    new Gain.Closed(round.world.closeRooms.handle(closing).closure()));
        });
    }
}
