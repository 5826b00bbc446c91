package pl.krakow.centra.events.programme.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.RoomAnswer;
import pl.krakow.centra.events.programme.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.programme.domain.RoomAnswer.FreeRoom;
import pl.krakow.centra.events.programme.domain.RoomAnswer.Kind;
import pl.krakow.centra.events.programme.domain.RoomAnswers;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreRoomAnswersTest {

    private final RoomAnswers answers = new MongoRoomAnswers(EmbeddedServers.mongo());
    private final EventId event = new EventId(UUID.randomUUID());

    @Test
    void keepsTheNewestAnswerInWhateverOrderTheyCome() {
        var booked = new BookedRoom(UUID.randomUUID(), "1w040", MONDAY_17, MONDAY_17.plusSeconds(7_200));
        var refused = new RoomAnswer(
                event,
                "reymonta",
                3,
                5,
                Kind.REFUSED,
                booked,
                "room-not-available",
                List.of(new FreeRoom("1w039", MONDAY_17, MONDAY_17.plusSeconds(7_200))));
        var granted = new RoomAnswer(event, "reymonta", 1, 2, Kind.GRANTED, booked, null, List.of());
        var other =
                new RoomAnswer(new EventId(UUID.randomUUID()), "reymonta", 1, 1, Kind.RELEASED, null, null, List.of());

        answers.keep(granted);
        assertThat(answers.of(event)).contains(granted);
        answers.keep(refused);
        answers.keep(granted);
        answers.keep(other);

        assertThat(answers.of(event)).contains(refused);
        assertThat(answers.of(List.of(event, other.event(), new EventId(UUID.randomUUID()))))
                .containsOnly(Map.entry(event, refused), Map.entry(other.event(), other));
    }
}
