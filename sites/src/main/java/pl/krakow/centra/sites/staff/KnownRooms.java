package pl.krakow.centra.sites.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;

/** The rooms a centre lends, by id, in the order of the API; none while they can't be read. */
@Component
@RequiredArgsConstructor
public class KnownRooms {

    private final RoomsApi rooms;

    public Map<String, Room> of(AtWork work) {
        return asked(work).orElse(Map.of());
    }

    /** The same for whoever can't go on without them. */
    public Answer<Map<String, Room>> asked(AtWork work) {
        return rooms.rooms(work.caller(), work.id()).map(KnownRooms::byId);
    }

    /** The numbers on their doors, by id. */
    public static Map<String, String> numbers(Map<String, Room> rooms) {
        return rooms.values().stream()
                .collect(Collectors.toMap(Room::id, Room::number, (one, _) -> one, LinkedHashMap::new));
    }

    public static Map<String, Room> byId(Page<Room> rooms) {
        return rooms.items().stream()
                .collect(Collectors.toMap(Room::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
