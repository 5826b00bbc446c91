package pl.krakow.centra.booking.roomrequests.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.booking.roomrequests.kafka.RoomRequestContract;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per request. A step is one conditional update that also leaves its answer in the document. */
final class MongoRoomRequests implements RoomRequests {

    private final MongoOperations mongo;
    private final StepsWithNews steps;
    private final CentreCatalogue centres;

    MongoRoomRequests(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, CentreCatalogue centres) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        this.centres = centres;
        // The request a booking belongs to, when something happened to the booking.
        mongo.indexOps(RoomRequestDocument.class)
                .createIndex(new Index().named("booking").on("attempt.booking", Sort.Direction.ASC));
    }

    @Override
    public Optional<RoomRequest> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, RoomRequestDocument.class))
                .map(RoomRequestDocument::toRequest);
    }

    @Override
    public Optional<RoomRequest> trying(BookingId booking) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("attempt.booking").is(booking.value())).with(Sort.by("_id")),
                        RoomRequestDocument.class))
                .map(RoomRequestDocument::toRequest);
    }

    @Override
    public boolean add(RoomRequest first) {
        try {
            mongo.insert(RoomRequestDocument.of(first));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(RoomRequest next) {
        return save(next, List.of(), Instant.EPOCH);
    }

    @Override
    public boolean tell(RoomRequest next, Instant at) {
        var told = next.told();
        if (told == null) {
            throw new IllegalArgumentException("there is nothing to tell");
        }
        return save(
                next, List.of(RoomRequestContract.of(next, told, centre(next).zone())), at);
    }

    private boolean save(RoomRequest next, List<DomainEvent> news, Instant at) {
        var document = RoomRequestDocument.of(next);
        var changes = new Update()
                .set("asked", document.asked())
                .set("wish", document.wish())
                .set("attempt", document.attempt())
                .set("leaving", document.leaving())
                .set("told", document.told());
        return steps.save(RoomRequestDocument.class, next.id(), next.revision(), changes, news, at);
    }

    private Centre centre(RoomRequest request) {
        return centres.find(new CentreId(request.centre())).orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        RoomRequests roomRequests(
                MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, CentreCatalogue centres) {
            return new MongoRoomRequests(mongo, pendingEvents, relay, centres);
        }

        @Bean
        OutboxCollection roomRequestsOutbox() {
            return new OutboxCollection(RoomRequestDocument.COLLECTION);
        }
    }
}
