package pl.krakow.centra.sites.api.rooms;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;

/** What a centre lends: rooms, what can be carried into them, and what is free. */
@HttpExchange("/api/v1/centres/{centre}")
public interface RoomsApi {

    /** Those it lends today or later. */
    @GetExchange("/rooms")
    Answer<Page<Room>> rooms(Caller caller, @PathVariable CentreId centre);

    /** One room, retired ones too. */
    @GetExchange("/rooms/{room}")
    Answer<Tagged<Room>> room(Caller caller, @PathVariable CentreId centre, @PathVariable String room);

    @PostExchange("/rooms")
    Answer<Room> add(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody RoomDetails details);

    @PutExchange("/rooms/{room}")
    Answer<Room> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String room,
            Revision revision,
            @RequestBody RoomDetails details);

    @PostExchange("/rooms/{room}/retire")
    Answer<Room> retire(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String room,
            Revision revision,
            @RequestBody Retirement retirement);

    /** How each room's days are used, for a meeting of that length, size and equipment; null for none. */
    @GetExchange("/availability")
    Answer<Availability> availability(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Duration duration,
            @RequestParam int people,
            @RequestParam(required = false) @Nullable List<String> equipment);

    /** What can be carried into any room, and who changed it. */
    @GetExchange("/equipment")
    Answer<Tagged<Stock>> equipment(Caller caller, @PathVariable CentreId centre);

    @PutExchange("/equipment")
    Answer<Stock> changeEquipment(
            Caller caller, @PathVariable CentreId centre, Revision revision, @RequestBody StockChange stock);

    /** @param from the first date on which it isn't lent */
    record Retirement(@Nullable LocalDate from, @Nullable String reason) {}

    /** Movable equipment of a centre. */
    record Stock(List<Room.Equipment> equipment, List<Room.Change> changes) {}

    /** All movable equipment there is from now on. */
    record StockChange(List<RoomDetails.Piece> equipment) {}
}
