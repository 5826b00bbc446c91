package pl.krakow.centra.events.rooms.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.kit.consumer.VersionedUpsert;

/** One document per request: the newest answer, replaced only by a newer one. */
final class MongoRoomAnswers implements RoomAnswers {

    private final MongoOperations mongo;
    private final VersionedUpsert upsert;

    MongoRoomAnswers(MongoOperations mongo) {
        this.mongo = mongo;
        this.upsert = new VersionedUpsert(mongo);
    }

    @Override
    public Optional<RoomAnswer> of(RoomRequestId request) {
        return Optional.ofNullable(mongo.findById(request.value(), RoomAnswerDocument.class))
                .map(RoomAnswerDocument::toAnswer);
    }

    @Override
    public Map<RoomRequestId, RoomAnswer> of(Collection<RoomRequestId> requests) {
        var ids = requests.stream().map(RoomRequestId::value).toList();
        return mongo.find(query(where("_id").in(ids)), RoomAnswerDocument.class).stream()
                .map(RoomAnswerDocument::toAnswer)
                .collect(toMap(RoomAnswer::request, Function.identity()));
    }

    @Override
    public void keep(RoomAnswer answer) {
        upsert.saveIfNewer(
                RoomAnswerDocument.COLLECTION,
                answer.request().value(),
                answer.version(),
                RoomAnswerDocument.of(answer));
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        RoomAnswers roomAnswers(MongoOperations mongo) {
            return new MongoRoomAnswers(mongo);
        }
    }
}
