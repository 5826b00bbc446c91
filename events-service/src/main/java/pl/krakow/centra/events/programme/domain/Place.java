package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.util.List;

/** Where an event takes place. */
public sealed interface Place {

    /**
     * A room of the centre. Naming it asks for it; that the event has it is booking-service's answer.
     *
     * @param roomId its number
     * @param setUp before the start, where it takes longer than the room's rules allow for
     * @param cleanUp after the end, likewise
     * @param equipment one code per piece
     */
    record Room(String roomId, Duration setUp, Duration cleanUp, List<String> equipment) implements Place {

        public Room {
            equipment = List.copyOf(equipment);
        }

        /** A room and nothing besides. */
        public Room(String roomId) {
            this(roomId, Duration.ZERO, Duration.ZERO, List.of());
        }

        /** The same needs in another room. */
        Room in(String otherRoom) {
            return new Room(otherRoom, setUp, cleanUp, equipment);
        }
    }

    /** Somewhere else, in words. */
    record OffSite(String address) implements Place {}

    /** On the internet. */
    record Online(String link) implements Place {}
}
