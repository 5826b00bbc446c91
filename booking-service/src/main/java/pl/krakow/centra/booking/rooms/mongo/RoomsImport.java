package pl.krakow.centra.booking.rooms.mongo;

import java.util.List;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.rooms.RoomsFile;

/**
 * Brings the rooms and centres of the file into the store where they are missing, so that what staff changed later
 * stays. Any number of replicas may do it at once.
 */
@Slf4j
@RequiredArgsConstructor
final class RoomsImport {

    private final MongoOperations mongo;

    void bring(RoomsFile file) {
        long added = Stream.concat(
                        file.centres().stream().map(LendingDocument::of).filter(this::addIfMissing),
                        file.rooms().stream()
                                .map(room -> RoomDocument.of(room, 0, List.of()))
                                .filter(this::addIfMissing))
                .count();
        log.info(
                "Imported {} of {} entries of the file of rooms",
                added,
                file.centres().size() + file.rooms().size());
    }

    private boolean addIfMissing(LendingDocument lending) {
        return mongo.findById(lending.centre(), LendingDocument.class) == null && inserted(lending);
    }

    private boolean addIfMissing(RoomDocument room) {
        return mongo.findById(room.id(), RoomDocument.class) == null && inserted(room);
    }

    private boolean inserted(Object document) {
        try {
            mongo.insert(document);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
