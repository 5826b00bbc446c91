package pl.krakow.centra.events.programme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.Titles;
import pl.krakow.centra.events.rooms.RoomView;

/** An event as the public and the centre's staff see it. */
@Schema(name = "Event")
public record EventView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        EventKind kind,
        EventState state,

        @Schema(description = "in the reader's language where translated, else in Polish")
        String title,

        TitlesView titles,
        @Nullable String description,
        @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end,
        PlaceView place,

        @Schema(description = "how it stands with the room it needs; shown to the centre's staff") @Nullable
        RoomView room,

        int capacity,

        @Schema(description = "it is held in this language (ISO 639-1)", example = "pl")
        String language,

        @Nullable String cancelReason,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    @Schema(name = "EventTitles")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TitlesView(
            String pl, @Nullable String en, @Nullable String uk) {

        static TitlesView of(Titles titles) {
            return new TitlesView(titles.pl(), titles.en(), titles.uk());
        }
    }

    /** One of the three. */
    @Schema(name = "EventPlace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceView(
            @Nullable String roomId,

            @Schema(description = "needed before the start, where it is more than the room's rules allow for") @Nullable
            Integer setUpMinutes,

            @Schema(description = "needed after the end, likewise") @Nullable
            Integer cleanUpMinutes,

            @Schema(description = "one code per piece") @Nullable
            List<String> equipment,

            @Nullable String offSite,
            @Nullable String online) {

        static PlaceView of(Place place) {
            return switch (place) {
                case Place.Room room ->
                    new PlaceView(
                            room.roomId(),
                            Math.toIntExact(room.setUp().toMinutes()),
                            Math.toIntExact(room.cleanUp().toMinutes()),
                            room.equipment(),
                            null,
                            null);
                case Place.OffSite elsewhere -> new PlaceView(null, null, null, null, elsewhere.address(), null);
                case Place.Online online -> new PlaceView(null, null, null, null, null, online.link());
            };
        }
    }

    /** As everybody sees it. */
    static EventView of(ProgrammeEvent event, Locale language) {
        return of(event, null, language);
    }

    /** As the centre's staff see it. */
    static EventView of(ProgrammeEvent event, @Nullable RoomView room, Locale language) {
        var details = event.details();
        return new EventView(
                event.id().value(),
                event.centre(),
                details.kind(),
                event.state(),
                details.titles().in(language.getLanguage()),
                TitlesView.of(details.titles()),
                details.description(),
                at(details.start(), event.zone()),
                at(details.end(), event.zone()),
                PlaceView.of(details.place()),
                room,
                details.capacity(),
                details.language(),
                event.cancelReason(),
                event.revision());
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
