package pl.krakow.centra.booking.races;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.booking.races.Lockstep.Contender;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.HoldRoom;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.AnswerRoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;
import pl.krakow.centra.booking.series.BeginSeries;
import pl.krakow.centra.booking.series.domain.OnConflict;

/** Ways to get time nobody has yet. */
final class Placing {

    private Placing() {}

    /** Everybody wants the room for themselves around noon. */
    static List<Contender> single(Round round, String room, int side, int many) {
        return Round.each(many, n -> placing(round, room, n % 4 == 3));
    }

    private static Contender placing(Round round, String room, boolean tuesday) {
        var date = tuesday ? round.tuesday : round.monday;
        var wish = round.booking(room, round.aroundNoon(date), round.somebody());
        return () -> booked(round.world.centre.placeBooking().handle(wish));
    }

    static Optional<Gain> booked(PlaceBooking.Outcome outcome) {
        return outcome instanceof PlaceBooking.Outcome.Placed(var booking)
                ? Optional.of(Gain.Booked.of(booking))
                : Optional.empty();
    }

    /** Everybody wants two days in a row: most of them both or nothing, some what is free. */
    static List<Contender> series(Round round, String room, int side, int many) {
        return Round.each(many, n -> {
            var id = new SeriesId(UUID.randomUUID());
            var draft = round.twoDays(room, round.aroundNoon(round.monday), round.somebody());
            boolean both = n % 5 != 0;
            return () -> round.world.series.begin(id, draft, both ? OnConflict.ABORT : OnConflict.SKIP)
                            instanceof BeginSeries.Outcome.Begun(var series)
                    ? Optional.of(new Gain.Begun(series.id(), series.placed(), both ? 2 : 0))
                    : Optional.empty();
        });
    }

    /** Events want the room around noon; some give it up at once, and some want it a little later then. */
    static List<Contender> event(Round round, String room, int side, int many) {
        return Round.each(many, n -> {
            var event = UUID.randomUUID();
            var first = round.aroundNoon(round.monday);
            var later = round.aroundNoon(round.monday);
            var answering = round.world.answerRoomRequests();
            round.events.add(event);
            return () -> {
                answering.handle(asking(event, 1, room, first));
                if (n % 5 == 1) {
                    answering.handle(new AnswerRoomRequests.GiveUp(event, new EventId(event), Centre.REYMONTA, 2));
                } else if (n % 5 == 2) {
                    answering.handle(asking(event, 2, room, later));
                }
                return round.world.requests.find(event).orElseThrow().lastTold().map(_ -> new Gain.RoomForAnEvent());
            };
        });
    }

    private static AnswerRoomRequests.Ask asking(UUID event, long version, String room, TimeSlot slot) {
        var wish = new RoomWish(room, slot, Buffers.NONE, 12, List.of(Scarcity.PROJECTOR));
        return new AnswerRoomRequests.Ask(event, new EventId(event), Centre.REYMONTA, version, wish);
    }

    /** Everybody wants the room kept for them around noon. */
    static List<Contender> hold(Round round, String room, int side, int many) {
        return Round.each(many, _ -> {
            var id = UUID.randomUUID();
            var hold = new HoldRoom.Command(
                    id, Centre.REYMONTA, room, round.aroundNoon(round.monday), 12, round.somebody());
            return () -> round.world.centre.holdRoom().handle(hold) instanceof HoldRoom.Outcome.Held
                    ? Optional.of(new Gain.Held(id))
                    : Optional.empty();
        });
    }

    /**
     * Everybody wants something around noon, most of them a room for which requests may lie upon each other, so that
     * nothing but what is shared besides the room stands in the way; some want the room everybody else wants.
     */
    static List<Contender> elsewhereToo(Round round, String room, int side, int many) {
        return Round.each(many, n -> {
            if (n % 6 == 5) {
                return placing(round, room, false);
            }
            var wish = round.booking(RaceWorld.ANNEX, round.aroundNoon(round.monday), Centre.ANNA);
            return () -> booked(round.world.centre.placeBooking().handle(wish));
        });
    }
}
