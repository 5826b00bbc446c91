package pl.krakow.centra.booking.roomrequests.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.domain.InMemoryRoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventRoomRequested;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.event.EventJson;

/** The requests are read as the published samples say; events-service writes the same samples. */
class EventsNeedRoomsTest {

    private static final UUID EVENT = UUID.fromString("01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);

    private final InMemoryRoomRequests requests = new InMemoryRoomRequests();
    private final EventsNeedRooms events =
            new EventsNeedRooms(new Centre(new InMemoryDaySheets()).answerRoomRequests(requests));

    @Test
    void readsWhatAnEventNeeds() throws IOException {
        receive(EventRoomRequested.class, 5);

        var request = requests.find(EVENT).orElseThrow();
        assertThat(request.event().value()).isEqualTo(EVENT);
        assertThat(request.centre()).isEqualTo("reymonta");
        assertThat(request.asked()).isEqualTo(5);
        assertThat(request.wish())
                .isEqualTo(new RoomWish(
                        "1w040",
                        new TimeSlot(Reymonta.on(THURSDAY, "17:00"), Reymonta.on(THURSDAY, "19:30")),
                        new Buffers(Duration.ofMinutes(30), Duration.ZERO),
                        35,
                        List.of("projector", "flipchart")));
    }

    @Test
    void readsThatAnEventNeedsNothingAnyMore() throws IOException {
        receive(EventRoomRequested.class, 5);
        receive(EventRoomGivenUp.class, 6);

        assertThat(requests.told().getLast().news()).isEqualTo(new RoomNews.Released());
    }

    private void receive(Class<? extends DomainEvent> event, long version) throws IOException {
        var type = EventTypes.of(event);
        try (var file = DomainEvent.class.getResourceAsStream("samples/" + type.shortName() + ".json")) {
            var read = EventJson.read(type, file.readAllBytes());
            events.handle(new ReceivedEvent(
                    read, "id", type.name(), read.subject(), read.centre(), version, Reymonta.TUESDAY_BEFORE));
        }
    }
}
