package pl.krakow.centra.booking.roomrequests.kafka;

import java.time.Duration;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.AnswerRoomRequests;
import pl.krakow.centra.booking.roomrequests.AnswerRoomRequests.Ask;
import pl.krakow.centra.booking.roomrequests.AnswerRoomRequests.GiveUp;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventRoomRequested;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Hears which rooms events need, and which they need no longer. */
@Component
@RequiredArgsConstructor
class EventsNeedRooms implements EventHandler {

    private final AnswerRoomRequests answerRoomRequests;

    @Override
    public String consumer() {
        return "booking-room-requests";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(EventRoomRequested.class, EventRoomGivenUp.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        switch (received.event()) {
            case EventRoomRequested asked -> answerRoomRequests.handle(ask(asked, received.version()));
            case EventRoomGivenUp given ->
                answerRoomRequests.handle(new GiveUp(
                        given.requestId(),
                        new EventId(given.eventId()),
                        new CentreId(given.centre()),
                        received.version()));
            default -> throw new IllegalArgumentException(received.type() + " is no request for a room");
        }
    }

    private static Ask ask(EventRoomRequested asked, long version) {
        return new Ask(
                asked.requestId(),
                new EventId(asked.eventId()),
                new CentreId(asked.centre()),
                version,
                new RoomWish(
                        asked.roomId(),
                        new TimeSlot(asked.start().toInstant(), asked.end().toInstant()),
                        new Buffers(
                                Duration.ofMinutes(asked.setUpMinutes()), Duration.ofMinutes(asked.cleanUpMinutes())),
                        asked.people(),
                        asked.equipment()));
    }
}
