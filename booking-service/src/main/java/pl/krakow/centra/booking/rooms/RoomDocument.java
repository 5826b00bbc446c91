package pl.krakow.centra.booking.rooms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** A room as stored. Lengths of time are ISO 8601 texts. */
@Document(RoomDocument.COLLECTION)
@TypeAlias("room")
record RoomDocument(
        @Id String id,
        String centre,
        String room,
        Map<String, String> names,
        BigDecimal area,
        int capacity,
        List<String> equipment,
        RulesDocument rules) {

    static final String COLLECTION = "rooms";

    record RulesDocument(
            String setUp,
            String cleanUp,
            String raster,
            String shortest,
            String longest,
            String horizon,
            String lateCancellation,
            String approval) {}

    static RoomDocument of(Room room) {
        var rules = room.rules();
        return new RoomDocument(
                room.id().toString(),
                room.id().centre(),
                room.id().room(),
                room.names(),
                room.area(),
                room.capacity(),
                room.equipment(),
                new RulesDocument(
                        rules.setUp().toString(),
                        rules.cleanUp().toString(),
                        rules.raster().toString(),
                        rules.shortest().toString(),
                        rules.longest().toString(),
                        rules.horizon().toString(),
                        rules.lateCancellation().toString(),
                        rules.approval().name()));
    }

    Room toRoom() {
        return new Room(
                new RoomId(centre, room),
                names,
                area,
                capacity,
                equipment,
                new LendingRules(
                        Duration.parse(rules.setUp),
                        Duration.parse(rules.cleanUp),
                        Duration.parse(rules.raster),
                        Duration.parse(rules.shortest),
                        Duration.parse(rules.longest),
                        Period.parse(rules.horizon),
                        Duration.parse(rules.lateCancellation),
                        Approval.valueOf(rules.approval)));
    }
}
