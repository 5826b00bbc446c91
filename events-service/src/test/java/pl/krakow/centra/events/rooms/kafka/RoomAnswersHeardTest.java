package pl.krakow.centra.events.rooms.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomLost;
import pl.krakow.centra.domainevents.RoomMoved;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.RoomReleased;
import pl.krakow.centra.events.programme.domain.Programme;
import pl.krakow.centra.events.rooms.HearOfRooms;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.FreeRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.Kind;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.event.EventJson;

/** The answers are read as the published samples say; booking-service writes the same samples. */
class RoomAnswersHeardTest {

    private static final RoomRequestId REQUEST =
            new RoomRequestId(UUID.fromString("01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39"));
    private static final Instant START =
            OffsetDateTime.parse("2026-03-12T17:00:00+01:00").toInstant();
    private static final Instant END =
            OffsetDateTime.parse("2026-03-12T19:30:00+01:00").toInstant();
    private static final UUID BOOKING = UUID.fromString("01957a3c-5f00-7c3a-9a5e-2f6d1b0c4e11");
    private static final BookedRoom BOOKED = new BookedRoom(BOOKING, "1w040", START, END);
    private static final List<FreeRoom> FREE = List.of(
            new FreeRoom("1w039", START, END),
            new FreeRoom("1w040", START.plusSeconds(86_400), END.plusSeconds(86_400)));

    private final InMemoryRoomAnswers answers = new InMemoryRoomAnswers();
    private final RoomAnswersHeard rooms = new RoomAnswersHeard(new HearOfRooms(answers, List.of()));

    @Test
    void readsEveryAnswer() throws IOException {
        assertThat(heard(RoomGranted.class, 1)).isEqualTo(answer(1, 1, Kind.GRANTED, BOOKED, null, List.of()));
        assertThat(heard(RoomMoved.class, 2))
                .isEqualTo(answer(3, 2, Kind.MOVED, new BookedRoom(BOOKING, "1w039", START, END), null, List.of()));
        assertThat(heard(RoomRefused.class, 3))
                .isEqualTo(answer(3, 3, Kind.REFUSED, BOOKED, "room-not-available", FREE));
        assertThat(heard(RoomReleased.class, 4)).isEqualTo(answer(4, 4, Kind.RELEASED, null, null, List.of()));
        assertThat(heard(RoomLost.class, 5)).isEqualTo(answer(1, 5, Kind.LOST, null, "booking-withdrawn", FREE));
    }

    private static RoomAnswer answer(
            long asked,
            long version,
            Kind kind,
            @Nullable BookedRoom booked,
            @Nullable String code,
            List<FreeRoom> alternatives) {
        return new RoomAnswer(REQUEST, REQUEST.value(), "reymonta", asked, version, kind, booked, code, alternatives);
    }

    private RoomAnswer heard(Class<? extends DomainEvent> event, long version) throws IOException {
        var type = EventTypes.of(event);
        try (var file = DomainEvent.class.getResourceAsStream("samples/" + type.shortName() + ".json")) {
            var read = EventJson.read(type, file.readAllBytes());
            rooms.handle(
                    new ReceivedEvent(read, "id", type.name(), read.subject(), read.centre(), version, Programme.NOW));
        }
        return answers.of(REQUEST).orElseThrow();
    }
}
