package pl.krakow.centra.booking.races;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import pl.krakow.centra.booking.races.Lockstep.Contender;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.MoveBooking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.series.ActOnSeries;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Revision;

/** Ways to get another time than one has. */
final class Moving {

    private Moving() {}

    /**
     * Eight confirmed meetings of another room, and two of the same room's late afternoon, are to move to noon, and some
     * to where one of the latter leaves from; each is wanted at several times by several people.
     */
    static List<Contender> move(Round round, String room, int side, int many) {
        var store = IntStream.range(0, 8)
                .mapToObj(n -> round.quarter(round.monday, LocalTime.of(9, 0).plusMinutes(15L * n)))
                .map(Moving::confirmed)
                .toList();
        round.place(RaceWorld.STORE_ROOMS.get(side), store);
        var late = IntStream.of(15, 17)
                .mapToObj(hour -> round.quarter(round.monday, LocalTime.of(hour + side, 0)))
                .map(Moving::confirmed)
                .toList();
        round.place(room, late);
        var movable = new ArrayList<>(late);
        movable.addAll(store);
        return Round.each(many, n -> {
            var slot = n % 5 == 4 ? late.getFirst().slot() : round.aroundNoon(round.monday);
            return moving(round, movable.get(n % movable.size()).id(), new Revision(1), new Place(room, slot));
        });
    }

    private static PlacementRequest confirmed(TimeSlot slot) {
        return Reymonta.by(Authority.COORDINATOR, Reymonta.ask(slot));
    }

    private record Place(String room, TimeSlot slot) {}

    private static Contender moving(Round round, BookingId booking, Revision seen, Place to) {
        var move =
                new MoveBooking.Command(Centre.REYMONTA, booking, seen, to.room(), to.slot(), null, round.somebody());
        return () -> round.world.centre.moveBooking().handle(move) instanceof MoveBooking.Outcome.Moved(var moved)
                ? Optional.of(Gain.Booked.of(moved))
                : Optional.empty();
    }

    /**
     * Two confirmed meetings, one of them elsewhere or on the next day, are each wanted where the other is. For that one
     * has to step aside first: to a free time, which both are wanted at too, or to noon, which everybody else wants.
     */
    static List<Contender> swap(Round round, String room, int side, int many) {
        boolean sameDay = round.number % 2 == 0;
        int evening = 16 + 2 * side;
        var here = new Place(room, hour(round.monday, evening));
        var there = sameDay
                ? new Place(RaceWorld.STORE_ROOMS.get(side), hour(round.monday, 14))
                : new Place(room, hour(round.tuesday, evening));
        var aside = new Place(RaceWorld.STORE_ROOMS.get(side), hour(round.monday, 17));
        var one = confirmed(here.slot());
        var other = confirmed(there.slot());
        round.place(here.room(), List.of(one));
        round.place(there.room(), List.of(other));
        return Round.each(many, n -> {
            boolean isOne = n % 2 == 0;
            var to = switch (n / 2 % 4) {
                case 0, 1 -> isOne ? there : here;
                case 2 -> aside;
                default -> new Place(room, round.aroundNoon(round.monday));
            };
            return unlessToldToComeBack(moving(round, (isOne ? one : other).id(), Revision.ANY, to));
        });
    }

    private static TimeSlot hour(LocalDate date, int from) {
        return Centre.slot(date, "%02d:00".formatted(from), "%02d:00".formatted(from + 1));
    }

    /** Who insists on no revision, and finds another one each time, is told so in the end. */
    private static Contender unlessToldToComeBack(Contender contender) {
        return () -> {
            try {
                return contender.contend();
            } catch (Problem e) {
                if (e.code() == KitProblem.CONFLICT) {
                    return Optional.empty();
                }
                throw e;
            }
        };
    }

    /**
     * Five series have two days in a row elsewhere, and several people want each of them around noon: four of them both
     * days or none, one whichever is free.
     */
    static List<Contender> seriesChange(Round round, String room, int side, int many) {
        var series = IntStream.range(0, 5)
                .mapToObj(n -> round.begun(
                        round.twoDays(
                                RaceWorld.STORE_ROOMS.get(side),
                                round.quarter(round.monday, LocalTime.of(12, 0).plusMinutes(15L * n)),
                                round.somebody()),
                        n > 0))
                .toList();
        return Round.each(many, n -> {
            var noon = round.aroundNoon(round.monday);
            var change = new ActOnSeries.Change(
                    Centre.REYMONTA,
                    series.get(n % 5),
                    Revision.ANY,
                    Scope.ALL,
                    null,
                    n % 5 > 0 ? OnConflict.ABORT : OnConflict.SKIP,
                    null,
                    noon.start().atZone(Centre.KRAKOW).toLocalTime(),
                    noon.length(),
                    room,
                    null,
                    null,
                    round.somebody());
            return () -> Round.acted(round.world.series.acts().handle(change));
        });
    }
}
