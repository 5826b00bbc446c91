package pl.krakow.centra.events.rooms.kafka;

import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomLost;
import pl.krakow.centra.domainevents.RoomMoved;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.RoomReleased;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.rooms.HearOfRooms;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.FreeRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.Kind;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Hears from booking-service how what needs a room stands with it. */
@Component
@RequiredArgsConstructor
class RoomAnswersHeard implements EventHandler {

    private final HearOfRooms hearOfRooms;

    @Override
    public String consumer() {
        return "events-rooms";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BOOKING);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(RoomGranted.class, RoomMoved.class, RoomRefused.class, RoomReleased.class, RoomLost.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof pl.krakow.centra.domainevents.RoomAnswer told) {
            hearOfRooms.handle(answer(told, received.version()));
        }
    }

    private static RoomAnswer answer(pl.krakow.centra.domainevents.RoomAnswer told, long version) {
        return switch (told) {
            case RoomGranted granted -> answer(granted, version, Kind.GRANTED, of(granted.booked()), null, List.of());
            case RoomMoved moved -> answer(moved, version, Kind.MOVED, of(moved.booked()), null, List.of());
            case RoomRefused refused ->
                answer(refused, version, Kind.REFUSED, of(refused.kept()), refused.code(), of(refused.alternatives()));
            case RoomReleased released -> answer(released, version, Kind.RELEASED, null, null, List.of());
            case RoomLost lost ->
                answer(
                        lost,
                        version,
                        Kind.LOST,
                        null,
                        switch (lost.cause()) {
                            case CANCELLED -> "booking-cancelled";
                            case WITHDRAWN -> "booking-withdrawn";
                        },
                        of(lost.alternatives()));
        };
    }

    private static RoomAnswer answer(
            pl.krakow.centra.domainevents.RoomAnswer told,
            long version,
            Kind kind,
            @Nullable BookedRoom booked,
            @Nullable String code,
            List<FreeRoom> alternatives) {
        return new RoomAnswer(
                new RoomRequestId(told.requestId()),
                told.eventId(),
                told.centre(),
                told.asked(),
                version,
                kind,
                booked,
                code,
                alternatives);
    }

    private static @Nullable BookedRoom of(pl.krakow.centra.domainevents.RoomAnswer.@Nullable BookedRoom booked) {
        return booked == null
                ? null
                : new BookedRoom(
                        booked.bookingId(),
                        booked.roomId(),
                        booked.start().toInstant(),
                        booked.end().toInstant());
    }

    private static List<FreeRoom> of(List<pl.krakow.centra.domainevents.RoomAnswer.FreeRoom> free) {
        return free.stream()
                .map(place -> new FreeRoom(
                        place.roomId(), place.start().toInstant(), place.end().toInstant()))
                .toList();
    }
}
