package pl.krakow.centra.events.programme.http;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

@Schema(
        name = "EventPlaceDraft",
        description = "exactly one of the three: `roomId`, `offSite` or `online`",
        example = "{\"roomId\": \"1w040\"}")
public record PlaceRequest(
        @Nullable
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @PlainText(max = 40)
        @Schema(maxLength = 40, example = "1w040")
        String roomId,

        @Nullable
        @Min(0)
        @Max(480)
        @Schema(
                description = "of a room: needed before the start, where it is more than the room's rules allow for",
                example = "30")
        Integer setUpMinutes,

        @Nullable @Min(0) @Max(480) @Schema(description = "of a room: needed after the end, likewise", example = "0")
        Integer cleanUpMinutes,

        @Nullable @Size(max = 50) @Schema(description = "of a room: one code per piece", example = "[\"projector\"]")
        List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @PlainText(max = 40) String> equipment,

        @Nullable @PlainText(max = 300) @Schema(maxLength = 300, example = "Park Jordana, al. 3 Maja, Kraków")
        String offSite,

        @Nullable
        @Min(-90)
        @Max(90)
        @Schema(description = "of an address, together with the longitude", example = "50.0626")
        Double latitude,

        @Nullable @Min(-180) @Max(180) @Schema(example = "19.9163")
        Double longitude,

        @Nullable
        @Pattern(regexp = "https?://[!-~]+")
        @PlainText(max = 500)
        @Schema(maxLength = 500, example = "https://meet.example.org/wniosek")
        String online,

        @Nullable
        @Schema(
                description = "of a link: told to those who take part only; to everybody if not given",
                example = "true")
        Boolean participantsOnly) {

    /** @throws Problem unless exactly one place is given, and with each only what belongs to it */
    public Place toPlace(String pointer) {
        if (roomId == null && (setUpMinutes != null || cleanUpMinutes != null || equipment != null)) {
            throw new Problem(EventsProblem.NEEDS_A_ROOM).with("pointer", pointer + "/roomId");
        }
        boolean pointed = latitude != null || longitude != null;
        if ((pointed && (offSite == null || latitude == null || longitude == null))
                || (participantsOnly != null && online == null)) {
            throw new Problem(EventsProblem.PLACE_NOT_SINGLE).with("pointer", pointer);
        }
        var given =
                Stream.of(room(), elsewhere(), link()).filter(Objects::nonNull).toList();
        if (given.size() != 1) {
            throw new Problem(EventsProblem.PLACE_NOT_SINGLE).with("pointer", pointer);
        }
        return given.getFirst();
    }

    private @Nullable Place room() {
        return roomId == null
                ? null
                : new Place.Room(
                        roomId,
                        minutes(setUpMinutes),
                        minutes(cleanUpMinutes),
                        equipment == null ? List.of() : equipment);
    }

    private @Nullable Place elsewhere() {
        return offSite == null
                ? null
                : new Place.OffSite(
                        offSite, latitude == null || longitude == null ? null : new Coordinates(latitude, longitude));
    }

    private @Nullable Place link() {
        return online == null ? null : new Place.Online(online, Boolean.TRUE.equals(participantsOnly));
    }

    private static Duration minutes(@Nullable Integer minutes) {
        return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
    }
}
