package pl.krakow.centra.booking.rooms.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.rooms.DescribePicture;
import pl.krakow.centra.booking.rooms.RoomView;
import pl.krakow.centra.booking.rooms.RoomView.PictureView;
import pl.krakow.centra.booking.rooms.ShowPictures;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping("/api/v1/centres/{centre}/rooms/{room}/pictures")
@RequiredArgsConstructor
@Tag(name = "Rooms")
class PicturesController {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final ShowPictures showPictures;
    private final DescribePicture describePicture;
    private final FieldProblems fieldProblems;
    private final Ids ids;

    @Schema(name = "Pictures")
    record Pictures(List<PictureView> items) {}

    @Schema(name = "PictureDescription")
    record Description(
            @Schema(
                    description = "what it shows, by language; Polish at least",
                    example = "{\"pl\": \"Sala z rzędami krzeseł\"}")
            @NotNull
            Map<String, @NotNull @PlainText(max = 300) String> alternatives,

            @Schema(description = "among the room's pictures; beyond the last it is the last", example = "1")
            @Min(1)
            @Max(ShowPictures.MOST)
            int place) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The pictures of a room", description = "First first; the same as in the room.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    Pictures pictures(@PathVariable CentreId centre, @PathVariable String room, Locale language) {
        return showPictures
                .of(known(centre, room))
                .map(found -> new Pictures(RoomView.pictures(found, language)))
                .orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
    }

    @PostMapping(
            consumes = {
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                "image/webp",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Show one picture more",
            description =
                    "For the centre's coordinator. The body is the file: JPEG, PNG or WebP, which its bytes say. It is "
                            + "painted anew, upright and at most 1920 pixels long, so that nothing else of the file is kept, above "
                            + "all not where it was taken. What it shows must be said in words, in Polish at least. At most 12 per "
                            + "room.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: the words are missing")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    @ApiResponse(responseCode = "409", description = "`too-many-pictures`")
    @ApiResponse(responseCode = "413", description = "`too-large`: at most 6 MB")
    @ApiResponse(responseCode = "415", description = "`unsupported-media-type`")
    @ApiResponse(responseCode = "422", description = "`picture-not-readable`, `picture-size-out-of-range`")
    ResponseEntity<PictureView> add(
            @PathVariable CentreId centre,
            @PathVariable String room,
            @Parameter(description = "what it shows, in Polish", example = "Sala z rzędami krzeseł i ekranem")
                    @RequestParam
                    @PlainText(max = 300)
                    String alternative,
            @Parameter(description = "the same in English")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 300)
                    String alternativeEn,
            @Parameter(description = "the same in Ukrainian")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 300)
                    String alternativeUk,
            @RequestBody byte[] file,
            Actor actor,
            Locale language) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("pl", alternative);
        if (alternativeEn != null) {
            words.put("en", alternativeEn);
        }
        if (alternativeUk != null) {
            words.put("uk", alternativeUk);
        }
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        return switch (showPictures.handle(new ShowPictures.Command(known(centre, room), id, file, words, actor))) {
            case ShowPictures.Outcome.Shown(var shown, var picture) -> {
                var view = RoomView.pictures(shown.showing(List.of(picture)), language)
                        .getFirst();
                yield ResponseEntity.created(URI.create(view.href())).body(view);
            }
            case ShowPictures.Outcome.RoomUnknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case ShowPictures.Outcome.NotReadable() -> throw new Problem(BookingProblem.PICTURE_NOT_READABLE);
            case ShowPictures.Outcome.SizeOutOfRange(int least, int most, int megapixels) ->
                throw new Problem(BookingProblem.PICTURE_SIZE_OUT_OF_RANGE)
                        .arguments(Integer.toString(least), Integer.toString(most), megapixels);
            case ShowPictures.Outcome.TooMany() ->
                throw new Problem(BookingProblem.TOO_MANY_PICTURES).arguments(ShowPictures.MOST);
        };
    }

    @GetMapping(
            path = "/{picture}",
            produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE
            })
    @Operation(summary = "One picture", description = "Its bytes; they never change under one id.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`picture-unknown`")
    ResponseEntity<byte[]> picture(
            @PathVariable CentreId centre, @PathVariable String room, @PathVariable UUID picture) {
        var shown = showPictures
                .find(known(centre, room), picture)
                .orElseThrow(() -> new Problem(BookingProblem.PICTURE_UNKNOWN));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.picture().type()))
                .cacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
                .body(shown.bytes());
    }

    @PutMapping(
            path = "/{picture}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say anew what a picture shows, and where it comes",
            description = "For the centre's coordinator; with the revision of the room. The picture itself stays.")
    @ApiResponse(responseCode = "200", description = "all pictures of the room, first first")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`, `picture-unknown`")
    ResponseEntity<Pictures> describe(
            @PathVariable CentreId centre,
            @PathVariable String room,
            @PathVariable UUID picture,
            Revision revision,
            @Valid @RequestBody Description description,
            Actor actor,
            Locale language) {
        List<FieldError> errors = new ArrayList<>();
        Texts.check("/alternatives", description.alternatives(), true, fieldProblems, errors);
        if (!errors.isEmpty()) {
            throw fieldProblems.refusal(errors);
        }
        var outcome = describePicture.handle(new DescribePicture.Command(
                known(centre, room), picture, revision, description.alternatives(), description.place(), actor));
        return switch (outcome) {
            case DescribePicture.Outcome.Described(var described) ->
                ResponseEntity.ok()
                        .eTag(new Revision(described.revision()).etag())
                        .body(new Pictures(RoomView.pictures(described.value(), language)));
            case DescribePicture.Outcome.Unknown() -> throw new Problem(BookingProblem.PICTURE_UNKNOWN);
            case DescribePicture.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
        };
    }

    @DeleteMapping("/{picture}")
    @Operation(summary = "Show a picture no more", description = "For the centre's coordinator.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`picture-unknown`")
    ResponseEntity<Void> remove(
            @PathVariable CentreId centre, @PathVariable String room, @PathVariable UUID picture, Actor actor) {
        if (!showPictures.remove(known(centre, room), picture, actor)) {
            throw new Problem(BookingProblem.PICTURE_UNKNOWN);
        }
        return ResponseEntity.noContent().build();
    }

    private static RoomId known(CentreId centre, String room) {
        return RoomId.parse(centre.value(), room).orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
    }
}
