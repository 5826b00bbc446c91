package pl.krakow.centra.booking.roomrequests.kafka;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest;
import pl.krakow.centra.domainevents.RoomAnswer;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomLost;
import pl.krakow.centra.domainevents.RoomMoved;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.RoomReleased;

/** Says in the published language what an event is told about its room: ids, times and a code. */
public final class RoomRequestContract {

    private RoomRequestContract() {}

    /** What the event was told last, with times as they are at the centre. */
    public static RoomAnswer of(RoomRequest request, RoomRequest.Told told, ZoneId zone) {
        UUID id = request.id();
        UUID event = request.event().value();
        String centre = request.centre();
        long asked = told.asked();
        return switch (told.news()) {
            case RoomNews.Granted(var booked) -> new RoomGranted(id, event, centre, asked, of(booked, zone));
            case RoomNews.Moved(var booked) -> new RoomMoved(id, event, centre, asked, of(booked, zone));
            case RoomNews.Refused(var code, var instead, var kept) ->
                new RoomRefused(
                        id, event, centre, asked, code, of(instead, zone), kept == null ? null : of(kept, zone));
            case RoomNews.Released() -> new RoomReleased(id, event, centre, asked);
            case RoomNews.Lost(var cause, var instead) ->
                new RoomLost(
                        id,
                        event,
                        centre,
                        asked,
                        switch (cause) {
                            case CANCELLED -> RoomLost.Cause.CANCELLED;
                            case WITHDRAWN -> RoomLost.Cause.WITHDRAWN;
                        },
                        of(instead, zone));
        };
    }

    private static RoomAnswer.BookedRoom of(RoomNews.Booked booked, ZoneId zone) {
        return new RoomAnswer.BookedRoom(
                booked.booking().value(),
                booked.room(),
                booked.slot().start().atZone(zone).toOffsetDateTime(),
                booked.slot().end().atZone(zone).toOffsetDateTime());
    }

    private static List<RoomAnswer.FreeRoom> of(List<RoomNews.Free> instead, ZoneId zone) {
        return instead.stream()
                .map(free -> new RoomAnswer.FreeRoom(
                        free.room(),
                        free.slot().start().atZone(zone).toOffsetDateTime(),
                        free.slot().end().atZone(zone).toOffsetDateTime()))
                .toList();
    }
}
