package pl.krakow.centra.events.rooms.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.FreeRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.Kind;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreRoomAnswersTest {

    private static final UUID EVENT = UUID.randomUUID();

    private final RoomAnswers answers = new MongoRoomAnswers(EmbeddedServers.mongo());
    private final RoomRequestId request = new RoomRequestId(UUID.randomUUID());

    /** As it was stored before events had sessions: the request was the event. */
    @Test
    void readsAnAnswerThatNamesNoHolder() {
        var mongo = EmbeddedServers.mongo();
        var stored = new Document("_id", request.value())
                .append("centre", "reymonta")
                .append("asked", 1L)
                .append("version", 2L)
                .append("kind", "RELEASED")
                .append("alternatives", List.of());
        mongo.getCollection("roomAnswers").insertOne(stored);

        assertThat(new MongoRoomAnswers(mongo).of(request))
                .contains(new RoomAnswer(
                        request, request.value(), "reymonta", 1, 2, Kind.RELEASED, null, null, List.of()));
    }

    @Test
    void keepsTheNewestAnswerInWhateverOrderTheyCome() {
        var booked = new BookedRoom(UUID.randomUUID(), "1w040", MONDAY_17, MONDAY_17.plusSeconds(7_200));
        var refused = new RoomAnswer(
                request,
                EVENT,
                "reymonta",
                3,
                5,
                Kind.REFUSED,
                booked,
                "room-not-available",
                List.of(new FreeRoom("1w039", MONDAY_17, MONDAY_17.plusSeconds(7_200))));
        var granted = new RoomAnswer(request, EVENT, "reymonta", 1, 2, Kind.GRANTED, booked, null, List.of());
        var other = new RoomAnswer(
                new RoomRequestId(UUID.randomUUID()), EVENT, "reymonta", 1, 1, Kind.RELEASED, null, null, List.of());

        answers.keep(granted);
        assertThat(answers.of(request)).contains(granted);
        answers.keep(refused);
        answers.keep(granted);
        answers.keep(other);

        assertThat(answers.of(request)).contains(refused);
        assertThat(answers.of(List.of(request, other.request(), new RoomRequestId(UUID.randomUUID()))))
                .containsOnly(Map.entry(request, refused), Map.entry(other.request(), other));
    }
}
