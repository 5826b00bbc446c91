package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;

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

    /**
     * Somewhere else.
     *
     * @param address in words
     * @param at where that is, if somebody looked it up
     */
    record OffSite(String address, @Nullable Coordinates at) implements Place {

        public OffSite(String address) {
            this(address, null);
        }
    }

    /**
     * On the internet.
     *
     * @param participantsOnly whether the link is told to those who take part only
     */
    record Online(String link, boolean participantsOnly) implements Place {

        public Online(String link) {
            this(link, false);
        }
    }
}
