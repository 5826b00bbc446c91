package pl.krakow.centra.booking.regulations.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.regulations.PublishRegulations;
import pl.krakow.centra.booking.regulations.ReadRegulations;
import pl.krakow.centra.booking.regulations.RegulationsView;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Regulations", description = "The rules of lending a user accepts, by version")
class RegulationsController {

    private static final int LONGEST = 15_000;

    private final ReadRegulations readRegulations;
    private final PublishRegulations publishRegulations;

    @Schema(name = "PublishRegulations")
    record PublishRequest(
            @Schema(description = "the binding text") @NotNull @PlainText(max = LONGEST, lines = true)
            String pl,

            @Nullable @PlainText(max = LONGEST, lines = true)
            String en,

            @Nullable @PlainText(max = LONGEST, lines = true)
            String uk) {

        Map<String, String> texts() {
            var texts = new LinkedHashMap<String, String>();
            texts.put("pl", pl);
            if (en != null) {
                texts.put("en", en);
            }
            if (uk != null) {
                texts.put("uk", uk);
            }
            return texts;
        }
    }

    @Schema(name = "RegulationsList")
    record Versions(List<RegulationsView> items) {}

    @GetMapping("/regulations")
    @Operation(summary = "The regulations in force at every centre", description = "For everybody.")
    @ApiResponse(responseCode = "200")
    Versions everywhere() {
        return new Versions(readRegulations.everywhere());
    }

    @GetMapping("/centres/{centre}/regulations")
    @Operation(
            summary = "The regulations of a centre",
            description = "For everybody: the version in force, or any earlier one by its name.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `regulations-unknown`")
    ResponseEntity<RegulationsView> find(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-01") @RequestParam(required = false) @Nullable @PlainText(max = 40)
                    String version) {
        return readRegulations
                .find(centre, version)
                .map(RegulationsController::ok)
                .orElseThrow(() -> new Problem(BookingProblem.REGULATIONS_UNKNOWN));
    }

    @GetMapping("/centres/{centre}/regulations/versions")
    @Operation(summary = "Every version of a centre's regulations", description = "For everybody; newest first.")
    @ApiResponse(responseCode = "200")
    Versions versions(@PathVariable CentreId centre) {
        return new Versions(readRegulations.versions(centre));
    }

    @PutMapping(path = "/centres/{centre}/regulations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Put new regulations in force",
            description =
                    "For the centre's coordinator. Makes a new version; every user is asked to accept it, and earlier "
                            + "versions stay readable.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `regulations-unknown`")
    @ApiResponse(responseCode = "412", description = "`precondition-failed`: a newer version is in force")
    ResponseEntity<RegulationsView> publish(
            @PathVariable CentreId centre, Revision revision, @Valid @RequestBody PublishRequest request, Actor actor) {
        return switch (publishRegulations.handle(
                new PublishRegulations.Command(centre, request.texts(), revision, actor))) {
            case PublishRegulations.Outcome.Published(var regulations) -> ok(regulations);
            case PublishRegulations.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case PublishRegulations.Outcome.Unknown() -> throw new Problem(BookingProblem.REGULATIONS_UNKNOWN);
        };
    }

    private static ResponseEntity<RegulationsView> ok(RegulationsView regulations) {
        return ResponseEntity.ok()
                .eTag(new Revision(regulations.revision()).etag())
                .body(regulations);
    }
}
