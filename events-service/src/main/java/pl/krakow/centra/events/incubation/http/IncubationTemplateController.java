package pl.krakow.centra.events.incubation.http;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.incubation.KeepTemplates;
import pl.krakow.centra.events.incubation.TemplateView;
import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.events.incubation.domain.TemplateStep;
import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/incubation-template", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Incubation", description = "A group's way from an idea to a registered association")
class IncubationTemplateController {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private final KeepTemplates keepTemplates;

    /** A text in every language there is. */
    @Schema(name = "IncubationTexts")
    record TextsRequest(
            @NotNull @PlainText(max = 1000, lines = true) @Schema(example = "Zebranie założycielskie", maxLength = 1000)
            String pl,

            @NotNull @PlainText(max = 1000, lines = true) @Schema(example = "Founding meeting", maxLength = 1000)
            String en,

            @NotNull @PlainText(max = 1000, lines = true) @Schema(example = "Установчі збори", maxLength = 1000)
            String uk) {

        LocalizedText toText() {
            return new LocalizedText(Map.of("pl", pl, "en", en, "uk", uk));
        }
    }

    @Schema(name = "IncubationTemplateStepDraft")
    record StepRequest(
            @NotNull @Pattern(regexp = SLUG) @Size(max = 40) @Schema(example = "founding-meeting")
            String code,

            @NotNull @Valid TextsRequest title,
            @NotNull @Valid TextsRequest about,
            @NotNull @Valid TextsRequest proof,

            @NotNull
            @Size(max = PathTemplate.MOST_STEPS)
            @Schema(description = "steps before it in the list", example = "[\"founders\"]")
            List<@NotNull @Pattern(regexp = SLUG) @Size(max = 40) String> after,

            boolean needsProof,
            @Min(1) @Max(1000) @Schema(example = "30") int usualDays,

            @NotNull @Size(max = 20) @Schema(example = "[\"registration\"]")
            Set<@NotNull @Pattern(regexp = SLUG) @Size(max = 40) String> adviceFields,

            @NotNull @Size(max = 20) @Schema(example = "[\"founding\"]")
            Set<@NotNull @Pattern(regexp = SLUG) @Size(max = 40) String> topics,

            boolean meets) {

        TemplateStep toStep() {
            return new TemplateStep(
                    code,
                    title.toText(),
                    about.toText(),
                    proof.toText(),
                    after,
                    needsProof,
                    usualDays,
                    adviceFields,
                    topics,
                    meets);
        }
    }

    @Schema(name = "IncubationTemplateDraft")
    record TemplateRequest(
            @NotNull @NotEmpty @Size(max = PathTemplate.MOST_STEPS)
            List<@NotNull @Valid StepRequest> steps) {}

    @GetMapping
    @Operation(
            summary = "The steps from an idea to an association",
            description = "As groups begin them now, or in an earlier `version` that some still go by.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`template-version-unknown`")
    ResponseEntity<TemplateView> template(
            @Parameter(description = "the steps groups begin with now when left out", example = "1")
                    @RequestParam(required = false)
                    @Nullable
                    @Min(1)
                    Integer version) {
        return keepTemplates
                .find(version)
                .map(IncubationTemplateController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.TEMPLATE_VERSION_UNKNOWN));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Write the steps anew",
            description = "Groups that begin from now on begin with these; the others go on with theirs.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "422",
            description = "`template-step-twice`, `template-order`, `template-language`, `advice-field-unknown`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(IncubationExamples.TEMPLATE_ORDER)))
    ResponseEntity<TemplateView> write(Revision seen, @Valid @RequestBody TemplateRequest request) {
        var steps = request.steps().stream().map(StepRequest::toStep).toList();
        return switch (keepTemplates.write(seen, steps)) {
            case KeepTemplates.Outcome.Written(var template) -> answer(template);
            case KeepTemplates.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case KeepTemplates.Outcome.FieldUnknown(var field) ->
                throw new Problem(EventsProblem.ADVICE_FIELD_UNKNOWN)
                        .arguments(field)
                        .with("field", field);
            case KeepTemplates.Outcome.Flawed(var flaw) -> throw IncubationRefusals.of(flaw);
        };
    }

    private static ResponseEntity<TemplateView> answer(TemplateView template) {
        return ResponseEntity.ok().eTag(new Revision(template.version()).etag()).body(template);
    }
}
