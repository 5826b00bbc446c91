package pl.krakow.centra.events.feedback.http;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.feedback.domain.FeedbackPlan;
import pl.krakow.centra.events.feedback.domain.FeedbackQuestion;
import pl.krakow.centra.events.registrations.domain.Wording;
import pl.krakow.centra.kit.validation.PlainText;

/** Whether those who come to an event are asked, and what beside the standard questions. */
@Schema(name = "FeedbackSettings")
record FeedbackPlanRequest(
        @NotNull @Schema(example = "true") Boolean asked,

        @Nullable
        @Min(1)
        @Max(FeedbackPlan.LONGEST)
        @Schema(description = "how long they can answer; 14 days when left out", example = "14")
        Integer days,

        @Nullable @Size(max = FeedbackPlan.MOST_OWN) List<@NotNull @Valid OwnQuestionRequest> questions) {

    /** A question of the event's own. */
    @Schema(name = "FeedbackQuestionSettings")
    record OwnQuestionRequest(
            @NotNull UUID id,
            FeedbackQuestion.@NotNull Kind kind,
            @NotNull @Valid FeedbackWordingRequest text,

            @Nullable @Schema(description = "false when left out", example = "false")
            Boolean required,

            @Nullable
            @Size(max = FeedbackQuestion.MOST_OPTIONS)
            @Schema(description = "of a `CHOICE`, at least two; none otherwise")
            List<@NotNull @Valid FeedbackWordingRequest> options) {

        FeedbackQuestion toQuestion() {
            return new FeedbackQuestion(
                    id.toString(),
                    kind,
                    text.toWording(),
                    required != null && required,
                    options == null
                            ? List.of()
                            : options.stream()
                                    .map(FeedbackWordingRequest::toWording)
                                    .toList());
        }
    }

    /** A short text. */
    @Schema(name = "FeedbackWordingSettings", description = "Polish is required")
    record FeedbackWordingRequest(
            @NotNull @PlainText(max = 300) @Schema(maxLength = 300, example = "Czy tempo było odpowiednie?")
            String pl,

            @Nullable @PlainText(max = 300) @Schema(maxLength = 300)
            String en,

            @Nullable @PlainText(max = 300) @Schema(maxLength = 300)
            String uk) {

        Wording toWording() {
            return new Wording(pl, en, uk);
        }
    }

    FeedbackPlan toPlan() {
        return new FeedbackPlan(
                asked,
                days == null ? FeedbackPlan.USUAL : days,
                questions == null
                        ? List.of()
                        : questions.stream().map(OwnQuestionRequest::toQuestion).toList());
    }
}
