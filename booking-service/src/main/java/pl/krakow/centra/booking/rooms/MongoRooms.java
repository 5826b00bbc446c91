package pl.krakow.centra.booking.rooms;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;

/** Rooms and hours in MongoDB, remembered for a few seconds. A centre's rooms are few and read together. */
final class MongoRooms implements Rooms, Lendings {

    private final MongoOperations mongo;
    private final ShortMemory<String, List<Room>> rooms;
    private final ShortMemory<String, Optional<Lending>> lendings;

    MongoRooms(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.rooms = new ShortMemory<>(clock, this::readRooms);
        this.lendings = new ShortMemory<>(clock, this::readLending);
        // The rooms of a centre.
        mongo.indexOps(RoomDocument.class)
                .createIndex(new Index().named("centre").on("centre", Sort.Direction.ASC));
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return ofCentre(id.centre()).stream()
                .filter(room -> room.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Room> ofCentre(String centre) {
        return rooms.get(centre);
    }

    @Override
    public Optional<Lending> lendingOf(String centre) {
        return lendings.get(centre);
    }

    private List<Room> readRooms(String centre) {
        return mongo.find(query(where("centre").is(centre)).with(Sort.by("_id")), RoomDocument.class).stream()
                .map(RoomDocument::toRoom)
                .toList();
    }

    private Optional<Lending> readLending(String centre) {
        return Optional.ofNullable(mongo.findById(centre, LendingDocument.class))
                .map(LendingDocument::toLending);
    }
}
