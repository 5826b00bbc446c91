package pl.krakow.centra.events.studyvisits;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.RegistrationView;
import pl.krakow.centra.events.studyvisits.domain.Decision;
import pl.krakow.centra.events.studyvisits.domain.SelectionRules;
import pl.krakow.centra.events.studyvisits.domain.Standing;

/** Why somebody goes on a study visit, waits or can't go, as they may read it themselves. */
@Schema(name = "StudyVisitExplanation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplanationView(
        UUID eventId,
        UUID registrationId,
        RegistrationView.State state,

        @Schema(description = "in the reserve", example = "2") @Nullable
        Integer placeInLine,

        OffsetDateTime decidedAt,
        Standing.Verdict verdict,

        @Schema(description = "among who qualified", example = "14") @Nullable
        Integer rank,

        @Schema(description = "how many were decided about", example = "31")
        int applications,

        @Schema(description = "how many qualified", example = "27")
        int qualified,

        @Schema(example = "73.34") BigDecimal score,

        @Schema(description = "points there are", example = "100")
        int most,

        @Schema(description = "points that were needed", example = "50")
        int minimum,

        @Schema(description = "they sum to the score") List<Share> points,
        @Schema(description = "what must be met") List<Condition> conditions,

        @Schema(description = "how many assessed it", example = "2")
        int assessors,

        @Schema(description = "whether somebody has the same score, so that the earlier application went first")
        boolean byArrival,

        @Schema(description = "why they can't go, in words") @Nullable
        String reason) {

    /** What a criterion brought. */
    @Schema(name = "StudyVisitShare")
    public record Share(
            @Schema(example = "Jak wykorzystasz to, co zobaczysz")
            String criterion,

            @Schema(example = "29.33") BigDecimal points,

            @Schema(description = "points it brings at most", example = "40")
            int most,

            @Schema(description = "of the marks", example = "3.67")
            BigDecimal average,

            @Schema(description = "the best mark", example = "5")
            int scale) {}

    /** Whether what must be met is. */
    @Schema(name = "StudyVisitOwnCondition")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(
            @Schema(example = "Działasz w organizacji lub grupie")
            String criterion,

            boolean met,
            @Nullable String reason) {}

    static ExplanationView of(
            RegistrationView registration,
            SelectionRules rules,
            Decision decision,
            Standing standing,
            OffsetDateTime decidedAt,
            String language) {
        return new ExplanationView(
                registration.eventId(),
                registration.id(),
                registration.state(),
                registration.placeInLine(),
                decidedAt,
                standing.verdict(),
                standing.rank() == 0 ? null : standing.rank(),
                decision.standings().size(),
                decision.qualified(),
                standing.score(),
                rules.most(),
                rules.minimum(),
                standing.points().stream()
                        .flatMap(each -> rules.find(each.criterion()).stream()
                                .map(criterion -> new Share(
                                        criterion.name().in(language),
                                        each.points(),
                                        criterion.weight(),
                                        each.average(),
                                        criterion.scale())))
                        .toList(),
                standing.conditions().stream()
                        .flatMap(each -> rules.find(each.criterion()).stream()
                                .map(criterion ->
                                        new Condition(criterion.name().in(language), each.met(), each.reason())))
                        .toList(),
                standing.assessors(),
                standing.byArrival(),
                registration.declineReason());
    }
}
