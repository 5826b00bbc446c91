package pl.krakow.centra.booking.races;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
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
import pl.krakow.centra.booking.reservation.CancelBooking;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.HoldRoom;
import pl.krakow.centra.booking.reservation.MoveBooking;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.PlainDecision;
import pl.krakow.centra.booking.reservation.WaitForRoom.Taking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.series.BeginSeries;
import pl.krakow.centra.booking.series.SeriesWorld;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** The ways to get at a room's time, each with what must be there before the race and who contends in it. */
enum Act {
    /** Everybody wants the room for themselves around noon. */
    SINGLE {
        @Override
        List<Contender> contenders(Round round, String room, int side, int many) {
            return each(many, n -> {
                var date = n % 4 == 3 ? round.tuesday : round.monday;
                var wish = round.booking(room, round.aroundNoon(date), round.somebody());
                return () -> booked(round.world.centre.placeBooking().handle(wish));
            });
        }
    },

    /** Everybody wants two days in a row: most of them both or nothing, some what is free. */
    SERIES {
        @Override
        List<Contender> contenders(Round round, String room, int side, int many) {
            return each(many, n -> {
                var first = round.aroundNoon(round.monday);
                var id = new SeriesId(UUID.randomUUID());
                var both = n % 5 != 0;
                var draft = new SeriesWorld.Draft(
                        room,
                        first.start().atZone(Centre.KRAKOW).toLocalDateTime(),
                        first.length(),
                        "FREQ=DAILY;COUNT=2",
                        List.of(),
                        List.of(),
                        round.somebody());
                return () -> round.world.series.begin(id, draft, both ? OnConflict.ABORT : OnConflict.SKIP)
                                instanceof BeginSeries.Outcome.Begun(var series)
                        ? Optional.of(new Gain.Begun(series.id(), series.placed(), both ? 2 : 0))
                        : Optional.empty();
            });
        }
    },

    /** Six have asked for the room around noon, and every request is approved by several people. */
    APPROVAL {
        @Override
        List<Contender> contenders(Round round, String room, int side, int many) {
            var requests = IntStream.range(0, 6)
                    .mapToObj(_ -> Reymonta.ask(round.aroundNoon(round.monday)))
                    .toList();
            place(round, room, requests);
            return each(many, n -> {
                var approval = new ApproveBooking.Command(
                        Centre.REYMONTA, requests.get(n % 6).id(), new Revision(1), round.somebody());
                return () -> round.world.centre.approveBooking().handle(approval)
                                instanceof ApproveBooking.Outcome.Approved(var booking)
                        ? Optional.of(new Gain.Booked(booking))
                        : Optional.empty();
            });
        }
    },

    /**
     * Eight confirmed meetings of another room, and two of the same room's late afternoon, are to move to noon, and some
     * to where one of the latter leaves from; each is wanted at several times by several people.
     */
    MOVE {
        @Override
        List<Contender> contenders(Round round, String room, int side, int many) {
            var store = IntStream.range(0, 8)
                    .mapToObj(
                            n -> round.quarter(round.monday, LocalTime.of(9, 0).plusMinutes(15L * n)))
                    .map(slot -> Reymonta.by(Authority.COORDINATOR, Reymonta.ask(slot)))
                    .toList();
            place(round, RaceWorld.STORE_ROOMS.get(side), store);
            var late = IntStream.of(15, 17)
                    .mapToObj(hour -> round.quarter(round.monday, LocalTime.of(hour + side, 0)))
                    .map(slot -> Reymonta.by(Authority.COORDINATOR, Reymonta.ask(slot)))
                    .toList();
            place(round, room, late);
            var movable = new ArrayList<>(late);
            movable.addAll(store);
            return each(many, n -> {
                var booking = movable.get(n % movable.size()).id();
                var move = new MoveBooking.Command(
                        Centre.REYMONTA,
                        booking,
                        new Revision(1),
                        room,
                        n % 5 == 4 ? late.getFirst().slot() : round.aroundNoon(round.monday),
                        null,
                        round.somebody());
                return () ->
                        round.world.centre.moveBooking().handle(move) instanceof MoveBooking.Outcome.Moved(var moved)
                                ? Optional.of(new Gain.Booked(moved))
                                : Optional.empty();
            });
        }
    },

    /** Two people close the room around noon. */
    CLOSURE {
        @Override
        int share(int all) {
            return Math.min(all, 2);
        }

        @Override
        List<Contender> contenders(Round round, String room, int side, int many) {
            return each(share(many), _ -> {
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
    },

    /** Everybody wants the room kept for them around noon. */
    HOLD {
        @Override
        List<Contender> contenders(Round round, String room, int side, int many) {
            return each(many, _ -> {
                var id = UUID.randomUUID();
                var hold = new HoldRoom.Command(
                        id, Centre.REYMONTA, room, round.aroundNoon(round.monday), 12, round.somebody());
                return () -> round.world.centre.holdRoom().handle(hold) instanceof HoldRoom.Outcome.Held
                        ? Optional.of(new Gain.Held(id))
                        : Optional.empty();
            });
        }
    },

    /**
     * Somebody has the room around noon and up to three wait for it. In every other round it has just been given up, and the
     * first in the line declines what is offered; in the others it is given up in the race. Who waits takes what they
     * are offered, from two places at once and trying more than once.
     */
    OFFER {
        @Override
        int share(int all) {
            return Math.min(all, 7);
        }

        @Override
        List<Contender> contenders(Round round, String room, int side, int many) {
            var all = Reymonta.by(Authority.COORDINATOR, Reymonta.ask(Centre.slot(round.monday, "10:00", "14:00")));
            var day = round.world.day(room, round.monday);
            boolean givenUp = round.number % 2 == 0;
            round.world.prepare(day, sheet -> sheet.place(all, day, NOW));
            var waiting = IntStream.rangeClosed(0, round.number % 3)
                    .mapToObj(_ -> round.booking(room, round.aroundNoon(round.monday), round.somebody()))
                    .toList();
            waiting.forEach(wish -> round.world.centre.waitForRoom().join(wish));
            if (givenUp) {
                round.world.prepare(day, sheet -> sheet.cancelByCentre(all.id(), _ -> true, "coordinator", null, NOW));
            }
            var first = givenUp ? declining(round, waiting.getFirst()) : cancelling(round, all.id(), round.somebody());
            return each(1 + 2 * waiting.size(), n -> n == 0 ? first : taking(round, waiting.get(n % waiting.size())));
        }

        private Contender declining(Round round, PlaceBooking.Command wish) {
            return () -> round.world
                            .centre
                            .waitForRoom()
                            .leave(Centre.REYMONTA, wish.id().value(), wish.actor())
                    ? Optional.of(new Gain.GivenUp())
                    : Optional.empty();
        }

        private Contender cancelling(Round round, BookingId booking, Actor by) {
            var cancellation = new CancelBooking.Command(Centre.REYMONTA, booking, new Revision(1), null, by);
            return () -> round.world.centre.cancelBooking().handle(cancellation) instanceof PlainDecision.Done
                    ? Optional.of(new Gain.GivenUp())
                    : Optional.empty();
        }

        private Contender taking(Round round, PlaceBooking.Command wish) {
            return () -> {
                for (int attempt = 0; attempt < 3; attempt++) {
                    if (round.world
                                    .centre
                                    .waitForRoom()
                                    .accept(Centre.REYMONTA, wish.id().value(), wish.actor())
                            instanceof Taking.Placed(var outcome)) {
                        return booked(outcome);
                    }
                }
                return Optional.empty();
            };
        }
    };

    private static final Instant NOW = Reymonta.TUESDAY_BEFORE;

    /** How many of so many contend in this way, when others contend in another. */
    int share(int all) {
        return all / 2;
    }

    /**
     * @param side 0 or 1, so that the same act twice in a race doesn't use the same things
     * @param many how many contend, at most
     */
    abstract List<Contender> contenders(Round round, String room, int side, int many);

    private interface Entrant {
        Contender of(int number);
    }

    private static List<Contender> each(int many, Entrant entrant) {
        return IntStream.range(0, many).mapToObj(entrant::of).toList();
    }

    private static void place(Round round, String room, List<PlacementRequest> requests) {
        var day = round.world.day(room, round.monday);
        round.world.prepare(day, sheet -> requests.forEach(request -> Reymonta.placed(sheet.place(request, day, NOW))));
    }

    private static Optional<Gain> booked(PlaceBooking.Outcome outcome) {
        return outcome instanceof PlaceBooking.Outcome.Placed(var booking)
                ? Optional.of(new Gain.Booked(booking))
                : Optional.empty();
    }
}
