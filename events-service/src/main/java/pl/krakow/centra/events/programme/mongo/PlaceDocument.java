package pl.krakow.centra.events.programme.mongo;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.kit.centre.Coordinates;

/**
 * A place as stored.
 *
 * @param setUp in minutes, like the clean-up; missing where no room is needed, or no more than the room's rules allow for
 * @param latitude of an address somebody looked up, like the longitude
 * @param participantsOnly of a link; missing where it is told to everybody
 */
public record PlaceDocument(
        String kind,
        String value,
        @Nullable Integer setUp,
        @Nullable Integer cleanUp,
        @Nullable List<String> equipment,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Boolean participantsOnly) {

    private static final String ROOM = "room";

    public static PlaceDocument of(Place place) {
        return switch (place) {
            case Place.Room room ->
                new PlaceDocument(
                        ROOM,
                        room.roomId(),
                        Math.toIntExact(room.setUp().toMinutes()),
                        Math.toIntExact(room.cleanUp().toMinutes()),
                        room.equipment(),
                        null,
                        null,
                        null);
            case Place.OffSite(var address, var at) ->
                new PlaceDocument(
                        "offSite",
                        address,
                        null,
                        null,
                        null,
                        at == null ? null : at.latitude(),
                        at == null ? null : at.longitude(),
                        null);
            case Place.Online(var link, var participantsOnly) ->
                new PlaceDocument("online", link, null, null, null, null, null, participantsOnly ? Boolean.TRUE : null);
        };
    }

    boolean isRoom() {
        return kind.equals(ROOM);
    }

    public Place toPlace() {
        return switch (kind) {
            case ROOM ->
                new Place.Room(value, minutes(setUp), minutes(cleanUp), equipment == null ? List.of() : equipment);
            case "offSite" ->
                new Place.OffSite(
                        value, latitude == null || longitude == null ? null : new Coordinates(latitude, longitude));
            case "online" -> new Place.Online(value, Boolean.TRUE.equals(participantsOnly));
            default -> throw new IllegalStateException("a stored place of unknown kind");
        };
    }

    private static Duration minutes(@Nullable Integer minutes) {
        return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
    }
}
