package pl.krakow.centra.sites.api.rooms;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
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

    /**
     * Shows one picture more.
     *
     * @param alternative what it shows, in Polish
     * @param file JPEG, PNG or WebP
     */
    @PostExchange(url = "/rooms/{room}/pictures", contentType = "application/octet-stream")
    Answer<Room.Picture> show(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String room,
            Once once,
            @RequestParam String alternative,
            @RequestParam(required = false) @Nullable String alternativeEn,
            @RequestParam(required = false) @Nullable String alternativeUk,
            @RequestBody byte[] file);

    /** Says anew what a picture shows, and which one it is; the revision is the room's. */
    @PutExchange("/rooms/{room}/pictures/{picture}")
    Answer<Done> describe(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String room,
            @PathVariable String picture,
            Revision revision,
            @RequestBody PictureDescription description);

    /** Shows a picture no more. */
    @DeleteExchange("/rooms/{room}/pictures/{picture}")
    Answer<Done> hide(
            Caller caller, @PathVariable CentreId centre, @PathVariable String room, @PathVariable String picture);

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

    /** @param place among the room's pictures, from 1 */
    record PictureDescription(Map<String, String> alternatives, int place) {}

    /** @param from the first date on which it isn't lent */
    record Retirement(@Nullable LocalDate from, @Nullable String reason) {}

    /** Movable equipment of a centre. */
    record Stock(List<Room.Equipment> equipment, List<Room.Change> changes) {}

    /** All movable equipment there is from now on. */
    record StockChange(List<RoomDetails.Piece> equipment) {}
}
