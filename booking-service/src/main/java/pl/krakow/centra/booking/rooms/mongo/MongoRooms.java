package pl.krakow.centra.booking.rooms.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.rooms.kafka.LendingContract;
import pl.krakow.centra.booking.rooms.kafka.LendingNews;
import pl.krakow.centra.domainevents.RoomChanged;

/**
 * Rooms in MongoDB, remembered for a few seconds for whoever only looks. A centre's rooms are few and read together.
 * Where a room was changed it is seen changed at once.
 */
final class MongoRooms implements Rooms, RoomRegister {

    private final MongoOperations mongo;
    private final Clock clock;
    private final Function<String, ZoneId> zoneOf;
    private final LendingNews news;
    private final ShortMemory<String, Known> rooms;

    /** A centre's rooms, as they are listed and as they are looked up. */
    private record Known(List<Room> listed, Map<RoomId, Room> byId) {

        static Known of(List<Room> rooms) {
            return new Known(rooms, rooms.stream().collect(Collectors.toMap(Room::id, Function.identity())));
        }
    }

    /** @param zoneOf the time zone of a centre */
    MongoRooms(MongoOperations mongo, Clock clock, Function<String, ZoneId> zoneOf, LendingNews news) {
        this.mongo = mongo;
        this.clock = clock;
        this.zoneOf = zoneOf;
        this.news = news;
        this.rooms = new ShortMemory<>(clock, centre -> Known.of(everOf(centre)));
        // The rooms of a centre.
        mongo.indexOps(RoomDocument.class)
                .createIndex(new Index().named("centre").on("centre", Sort.Direction.ASC));
        // Rooms of the first release had no version.
        mongo.updateMulti(query(where("version").exists(false)), new Update().set("version", 0L), RoomDocument.class);
        news.catchUp(
                mongo,
                RoomDocument.class,
                document ->
                        new LendingNews.Untold(document.id(), document.revision(), told(document, document.toRoom())));
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return Optional.ofNullable(rooms.get(id.centre()).byId().get(id));
    }

    @Override
    public List<Room> ofCentre(String centre) {
        var all = rooms.get(centre).listed();
        if (all.stream().allMatch(room -> room.retiredFrom() == null)) {
            return all;
        }
        var today = LocalDate.now(clock.withZone(zoneOf.apply(centre)));
        return all.stream().filter(room -> room.isLentOn(today)).toList();
    }

    @Override
    public Optional<Revised<Room>> findRevised(RoomId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), RoomDocument.class))
                .map(RoomDocument::toRevised);
    }

    @Override
    public List<Room> everOf(String centre) {
        return mongo.find(query(where("centre").is(centre)).with(Sort.by("_id")), RoomDocument.class).stream()
                .map(RoomDocument::toRoom)
                .toList();
    }

    @Override
    public boolean add(Room room, Change change) {
        try {
            var day = LocalDate.ofInstant(change.at(), zoneOf.apply(room.id().centre()));
            mongo.insert(RoomDocument.added(room, change, day, news.of(LendingContract.of(room, day), 1, change.at())));
            news.wake(RoomDocument.COLLECTION, room.id().toString());
            rooms.forget(room.id().centre());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean change(Room room, long seen, Change change) {
        var known = mongo.findById(room.id().toString(), RoomDocument.class);
        if (known == null) {
            return false;
        }
        var unchanged =
                query(where("_id").is(room.id().toString()).and("version").is(seen));
        var update = ChangeDocument.update(mongo, RoomDocument.of(room, seen + 1, List.of()), change);
        if (room.retiredFrom() == null) {
            update.unset("retiredFrom");
        }
        news.tell(update, told(known, room), seen + 1, change.at());
        boolean changed =
                mongo.updateFirst(unchanged, update, RoomDocument.class).getMatchedCount() == 1;
        rooms.forget(room.id().centre());
        if (changed) {
            news.wake(RoomDocument.COLLECTION, room.id().toString());
        }
        return changed;
    }

    private RoomChanged told(RoomDocument known, Room room) {
        return LendingContract.of(room, known.lentFrom(zoneOf.apply(room.id().centre())));
    }
}
