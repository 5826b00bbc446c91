package pl.krakow.centra.events.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.Way;

/** Where adviser and visitor meet. */
@Schema(name = "AdvicePlace")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdvicePlaceView(
        Way way,

        @Schema(description = "on site", example = "1w038") @Nullable
        String roomId,

        @Schema(description = "the room is asked for with each appointment") @Nullable
        Boolean perAppointment,

        @Schema(description = "online") @Nullable String link,

        @Schema(description = "to call; without it the adviser calls") @Nullable
        String number) {

    static AdvicePlaceView of(DutyPlace place) {
        return switch (place) {
            case DutyPlace.InRoom(var room, var each) -> new AdvicePlaceView(Way.ON_SITE, room, each, null, null);
            case DutyPlace.Online(var link) -> new AdvicePlaceView(Way.ONLINE, null, null, link, null);
            case DutyPlace.Phone(var number) -> new AdvicePlaceView(Way.PHONE, null, null, null, number);
        };
    }

    /** As who comes sees it: the room they go to. */
    static AdvicePlaceView of(DutyPlace place, @Nullable String itsOwnRoom) {
        return place instanceof DutyPlace.InRoom(var room, var _)
                ? new AdvicePlaceView(Way.ON_SITE, itsOwnRoom == null ? room : itsOwnRoom, null, null, null)
                : of(place);
    }
}
