package pl.krakow.centra.booking.roomrequests.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequestsContract;
import pl.krakow.centra.domainevents.RoomReleased;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedRoomRequestsTest extends RoomRequestsContract {

    private final MongoOperations mongo = Stores.template(EmbeddedServers.newDatabase());
    private final List<Object> woken = new ArrayList<>();
    private final RoomRequests requests =
            new MongoRoomRequests(mongo, new PendingEvents(new UuidIds()), (_, id) -> woken.add(id), Centre.centres());

    @Override
    protected RoomRequests requests() {
        return requests;
    }

    @Test
    void leaveTheAnswerInTheDocumentWithTheStepThatGivesIt() {
        var request = newRequest();
        requests.add(request);
        var given = request.givesUp(4).orElseThrow();
        requests.save(given);
        assertThat(woken).isEmpty();

        requests.tell(given.tells(new RoomNews.Released()), NOW);

        var document = Optional.ofNullable(mongo.findById(request.id(), RoomRequestDocument.class))
                .orElseThrow();
        assertThat(document.outbox())
                .extracting(PendingEvent::type, PendingEvent::version, PendingEvent::subject, PendingEvent::time)
                .containsExactly(tuple(RoomReleased.TYPE, 3L, request.id().toString(), NOW));
        assertThat(document.outboxSince()).isEqualTo(NOW);
        assertThat(woken).containsExactly(request.id());
    }
}
