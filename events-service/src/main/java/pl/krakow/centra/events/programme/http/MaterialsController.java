package pl.krakow.centra.events.programme.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.EquipEvent;
import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.EventView.AttachmentView;
import pl.krakow.centra.events.programme.FindMaterials;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.http.Downloads;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.picture.PictureWorkshop;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/events/{event}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Files and pictures of events")
class MaterialsController {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final EquipEvent equipEvent;
    private final FindMaterials findMaterials;
    private final Ids ids;

    @Schema(name = "EventAttachments")
    record Attachments(List<AttachmentView> items) {}

    @Schema(name = "EventAttachmentLabel")
    record LabelRequest(
            @NotNull @Valid TextsRequest titles, @NotNull Boolean participantsOnly) {}

    @GetMapping("/attachments")
    @Operation(
            summary = "The files of an event that whoever asks may have",
            description = "What is for everybody; those for participants too, to who takes part and to the staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `event-unknown`")
    Attachments attachments(@PathVariable CentreId centre, @PathVariable UUID event, Actor actor, Locale language) {
        return findMaterials
                .attachments(centre, new EventId(event), actor, language)
                .map(Attachments::new)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PostMapping(
            path = "/attachments",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "application/*", "text/*", "image/*"})
    @Operation(
            summary = "Add a file to an event",
            description = "The body is the file, at most 6 MB. Its content says what it is, not its name: PDF, Word,"
                    + " Excel and PowerPoint without macros, OpenDocument, RTF, text and CSV, PNG and JPEG. At most 12."
                    + " Files are kept for two years after the event.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "409", description = "`too-many-attachments`, `decision-not-possible`")
    @ApiResponse(responseCode = "413", description = "`too-large`")
    @ApiResponse(responseCode = "422", description = "`file-refused`; `idempotency-key-reused`")
    ResponseEntity<EventView> attach(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Parameter(description = "what the file is called", example = "program.pdf")
                    @RequestParam
                    @PlainText(max = 200)
                    String name,
            @Parameter(description = "what it is, in Polish", example = "Program konferencji")
                    @RequestParam
                    @PlainText(max = 200)
                    String title,
            @Parameter(description = "the same in English")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 200)
                    String titleEn,
            @Parameter(description = "the same in Ukrainian")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 200)
                    String titleUk,
            @Parameter(description = "whether only who takes part may have it") @RequestParam(defaultValue = "false")
                    boolean participantsOnly,
            @RequestBody byte[] file,
            Locale language) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var view = equipped(equipEvent.attach(
                target(centre, event, revision, language),
                new EquipEvent.File(id, name, file),
                new EquipEvent.Label(new Texts(title, titleEn, titleUk), participantsOnly)));
        return EventAnswers.answer(
                ResponseEntity.created(
                        URI.create("/api/v1/centres/%s/events/%s/attachments/%s".formatted(centre, event, id))),
                view);
    }

    @GetMapping(
            path = "/attachments/{attachment}",
            produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Download a file of an event",
            description = "Always as a download under its own name; the browser is told not to guess at its type.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`attachment-unknown`, also where it is for participants only")
    ResponseEntity<StreamingResponseBody> attachment(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID attachment, Actor actor) {
        var found = findMaterials
                .attachment(centre, new EventId(event), attachment, actor)
                .orElseThrow(() -> new Problem(EventsProblem.ATTACHMENT_UNKNOWN));
        return found.forEverybody() ? Downloads.open(found.download()) : Downloads.personal(found.download());
    }

    @PutMapping("/attachments/{attachment}")
    @Operation(summary = "Rename an attachment, or change who may have it")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`, `attachment-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<EventView> relabel(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID attachment,
            Revision revision,
            @Valid @RequestBody LabelRequest label,
            Locale language) {
        return changed(equipEvent.relabel(
                target(centre, event, revision, language),
                attachment,
                new EquipEvent.Label(label.titles().toTexts(), label.participantsOnly())));
    }

    @DeleteMapping("/attachments/{attachment}")
    @Operation(summary = "Take a file of an event away", description = "For good.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`, `attachment-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<EventView> detach(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID attachment,
            Revision revision,
            Locale language) {
        return changed(equipEvent.detach(target(centre, event, revision, language), attachment));
    }

    @PutMapping(
            path = "/picture",
            consumes = {
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                "image/webp",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Operation(
            summary = "Show a picture of an event, in place of the one it has",
            description =
                    "The body is the file: JPEG, PNG or WebP, which its bytes say, at most 6 MB. It is painted anew,"
                            + " upright and at most 1920 pixels long, so that nothing else of the file is kept, above all not"
                            + " where it was taken. What it shows must be said in words, in Polish at least.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: the words are missing")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    @ApiResponse(responseCode = "413", description = "`too-large`")
    @ApiResponse(responseCode = "422", description = "`picture-not-readable`, `picture-size-out-of-range`")
    ResponseEntity<EventView> show(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Parameter(description = "what it shows, in Polish", example = "Ludzie przy stołach warsztatowych")
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
            Locale language) {
        return changed(equipEvent.show(
                target(centre, event, revision, language),
                ids.next(),
                file,
                new Texts(alternative, alternativeEn, alternativeUk)));
    }

    @DeleteMapping("/picture")
    @Operation(summary = "Show no picture of an event", description = "Nothing happens where there is none.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<EventView> hide(
            @PathVariable CentreId centre, @PathVariable UUID event, Revision revision, Locale language) {
        return changed(equipEvent.hide(target(centre, event, revision, language)));
    }

    @GetMapping(
            path = "/picture/{picture}",
            produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE
            })
    @Operation(summary = "The picture of an event", description = "Its bytes; they never change under one id.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`picture-unknown`")
    ResponseEntity<byte[]> picture(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID picture, Actor actor) {
        var shown = findMaterials
                .picture(centre, new EventId(event), picture, actor)
                .orElseThrow(() -> new Problem(EventsProblem.PICTURE_UNKNOWN));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.picture().type()))
                .cacheControl(
                        shown.forEverybody()
                                ? CacheControl.maxAge(FOR_GOOD).cachePublic().immutable()
                                : CacheControl.noStore())
                .body(shown.bytes());
    }

    private static EquipEvent.Target target(CentreId centre, UUID event, Revision revision, Locale language) {
        return new EquipEvent.Target(centre, new EventId(event), revision, language);
    }

    private static ResponseEntity<EventView> changed(EquipEvent.Outcome outcome) {
        return EventAnswers.answer(ResponseEntity.ok(), equipped(outcome));
    }

    private static EventView equipped(EquipEvent.Outcome outcome) {
        return switch (outcome) {
            case EquipEvent.Outcome.Equipped(var event) -> event;
            case EquipEvent.Outcome.Unknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case EquipEvent.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case EquipEvent.Outcome.NotPossible(var state) ->
                throw new Problem(EventsProblem.DECISION_NOT_POSSIBLE)
                        .arguments(state)
                        .with("state", state);
            case EquipEvent.Outcome.TooMany(var most) ->
                throw new Problem(EventsProblem.TOO_MANY_ATTACHMENTS).arguments(most);
            case EquipEvent.Outcome.AttachmentUnknown() -> throw new Problem(EventsProblem.ATTACHMENT_UNKNOWN);
            case EquipEvent.Outcome.FileRefused() -> throw new Problem(EventsProblem.FILE_REFUSED);
            case EquipEvent.Outcome.PictureNotReadable() -> throw new Problem(EventsProblem.PICTURE_NOT_READABLE);
            case EquipEvent.Outcome.PictureSizeOutOfRange() ->
                throw new Problem(EventsProblem.PICTURE_SIZE_OUT_OF_RANGE)
                        .arguments(
                                Integer.toString(PictureWorkshop.LEAST_PIXELS),
                                Integer.toString(PictureWorkshop.MOST_PIXELS),
                                PictureWorkshop.MOST_MEGAPIXELS);
        };
    }
}
