package pl.krakow.centra.events.programme.http;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Titles;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

/** What a coordinator says of a new event, or of one that is to be another. */
@Schema(name = "EventDraft")
record DraftRequest(
        @NotNull EventKind kind,
        @NotNull @Valid TitlesRequest titles,

        @Nullable @PlainText(max = 5000, lines = true) @Schema(maxLength = 5000)
        String description,

        @NotNull @Schema(example = "2026-12-01T17:00:00+01:00")
        OffsetDateTime start,

        @NotNull @Schema(example = "2026-12-01T19:00:00+01:00")
        OffsetDateTime end,

        @NotNull @Valid PlaceRequest place,
        @NotNull @Min(1) @Max(10_000) Integer capacity,

        @NotNull @Pattern(regexp = "[a-z]{2}") @Schema(example = "pl")
        String language) {

    @Schema(name = "EventTitlesDraft", description = "Polish is required")
    record TitlesRequest(
            @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Jak napisać wniosek")
            String pl,

            @Nullable @PlainText(max = 200) @Schema(maxLength = 200)
            String en,

            @Nullable @PlainText(max = 200) @Schema(maxLength = 200)
            String uk) {}

    @Schema(name = "EventPlaceDraft", description = "exactly one of the three")
    record PlaceRequest(
            @Nullable
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            @PlainText(max = 40)
            @Schema(maxLength = 40, example = "1w040")
            String roomId,

            @Nullable
            @Min(0)
            @Max(480)
            @Schema(
                    description =
                            "of a room: needed before the start, where it is more than the room's rules allow for")
            Integer setUpMinutes,

            @Nullable @Min(0) @Max(480) @Schema(description = "of a room: needed after the end, likewise")
            Integer cleanUpMinutes,

            @Nullable
            @Size(max = 50)
            @Schema(description = "of a room: one code per piece", example = "[\"projector\"]")
            List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @PlainText(max = 40) String> equipment,

            @Nullable @PlainText(max = 300) @Schema(maxLength = 300)
            String offSite,

            @Nullable @Pattern(regexp = "https?://[!-~]+") @PlainText(max = 500) @Schema(maxLength = 500)
            String online) {

        /** @throws Problem unless exactly one place is given, and what belongs to a room only with a room */
        Place toPlace() {
            if (roomId == null && (setUpMinutes != null || cleanUpMinutes != null || equipment != null)) {
                throw new Problem(EventsProblem.NEEDS_A_ROOM).with("pointer", "/place/roomId");
            }
            var given = Stream.of(
                            roomId == null
                                    ? null
                                    : new Place.Room(
                                            roomId,
                                            minutes(setUpMinutes),
                                            minutes(cleanUpMinutes),
                                            equipment == null ? List.of() : equipment),
                            offSite == null ? null : new Place.OffSite(offSite),
                            online == null ? null : new Place.Online(online))
                    .filter(place -> place != null)
                    .toList();
            if (given.size() != 1) {
                throw new Problem(EventsProblem.PLACE_NOT_SINGLE).with("pointer", "/place");
            }
            return given.getFirst();
        }

        private static Duration minutes(@Nullable Integer minutes) {
            return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
        }
    }

    EventDetails toDetails() {
        return new EventDetails(
                kind,
                new Titles(titles.pl, titles.en, titles.uk),
                description,
                start.toInstant().truncatedTo(ChronoUnit.SECONDS),
                end.toInstant().truncatedTo(ChronoUnit.SECONDS),
                place.toPlace(),
                capacity,
                language);
    }
}
