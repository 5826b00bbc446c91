package pl.krakow.centra.booking.rooms.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lombok.extern.slf4j.Slf4j;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.rooms.domain.PictureStore;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** One document per picture; repainted ones are far below what a document may hold. */
@Slf4j
final class MongoPictures implements PictureStore {

    @Document("roomPictures")
    @TypeAlias("roomPicture")
    record PictureBytes(@Id UUID id, String room, Instant putAt, Binary bytes) {}

    private final MongoOperations mongo;

    MongoPictures(MongoOperations mongo) {
        this.mongo = mongo;
        // The pictures of a room, to remove those it doesn't show.
        mongo.indexOps(PictureBytes.class).createIndex(new Index().named("room").on("room", Sort.Direction.ASC));
    }

    @Override
    public void put(RoomId room, UUID id, byte[] bytes, Instant now) {
        try {
            mongo.insert(new PictureBytes(id, room.toString(), now, new Binary(bytes)));
        } catch (DuplicateKeyException e) {
            log.debug("The picture {} is there already", id);
        }
    }

    @Override
    public Optional<byte[]> find(RoomId room, UUID id) {
        return Optional.ofNullable(mongo.findById(id, PictureBytes.class))
                .filter(picture -> picture.room().equals(room.toString()))
                .map(picture -> picture.bytes().getData());
    }

    @Override
    public void remove(RoomId room, UUID id) {
        mongo.remove(query(where("_id").is(id).and("room").is(room.toString())), PictureBytes.class);
    }

    @Override
    public void removeAllBut(RoomId room, Set<UUID> shown, Instant before) {
        mongo.remove(
                query(where("room")
                        .is(room.toString())
                        .and("_id")
                        .nin(shown)
                        .and("putAt")
                        .lt(before)),
                PictureBytes.class);
    }
}
