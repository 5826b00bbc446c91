package pl.krakow.centra.events.incubation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.events.incubation.domain.TemplateStep;
import pl.krakow.centra.kit.centre.LocalizedText;

/** The path as every group begins it, in all its languages. */
@Schema(name = "IncubationTemplate")
public record TemplateView(
        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        int version,

        List<TemplateStepView> steps) {

    /** A step. */
    @Schema(name = "IncubationTemplateStep")
    public record TemplateStepView(
            @Schema(description = "the same in every version", example = "founding-meeting")
            String code,

            @Schema(
                    description = "by language",
                    example =
                            "{\"pl\": \"Zebranie założycielskie\", \"en\": \"Founding meeting\", \"uk\": \"Установчі збори\"}")
            Map<String, String> title,

            @Schema(description = "what is to be done") Map<String, String> about,

            @Schema(description = "what shows that it was done")
            Map<String, String> proof,

            @Schema(description = "steps that come first", example = "[\"founders\"]")
            List<String> after,

            @Schema(description = "whether it is done only with evidence")
            boolean needsProof,

            @Schema(description = "how many days it usually takes", example = "30")
            int usualDays,

            @Schema(description = "fields of advice that help with it", example = "[\"registration\"]")
            Set<String> adviceFields,

            @Schema(description = "topics of events that help with it", example = "[\"founding\"]")
            Set<String> topics,

            @Schema(description = "whether a room may be booked for it")
            boolean meets) {

        static TemplateStepView of(TemplateStep step) {
            return new TemplateStepView(
                    step.code(),
                    step.title().texts(),
                    step.about().texts(),
                    step.proof().texts(),
                    step.after(),
                    step.needsProof(),
                    step.usualDays(),
                    step.adviceFields(),
                    step.topics(),
                    step.meets());
        }

        TemplateStep toStep() {
            return new TemplateStep(
                    code,
                    new LocalizedText(title),
                    new LocalizedText(about),
                    new LocalizedText(proof),
                    after,
                    needsProof,
                    usualDays,
                    adviceFields,
                    topics,
                    meets);
        }
    }

    static TemplateView of(PathTemplate template) {
        return new TemplateView(
                template.version(),
                template.steps().stream().map(TemplateStepView::of).toList());
    }

    PathTemplate toTemplate() {
        return new PathTemplate(
                version, steps.stream().map(TemplateStepView::toStep).toList());
    }
}
