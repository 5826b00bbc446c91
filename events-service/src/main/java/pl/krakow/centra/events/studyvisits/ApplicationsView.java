package pl.krakow.centra.events.studyvisits;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.RegistrationView;
import pl.krakow.centra.events.studyvisits.VisitView.SelectionView;
import pl.krakow.centra.events.studyvisits.domain.Standing;

/** Who applied and how each stands, for the centre's staff: who isn't decided about in the order in which they would go. */
@Schema(name = "StudyVisitApplications")
public record ApplicationsView(
        @Schema(description = "seats nobody has", example = "12")
        int free,

        SelectionView selection,
        List<ApplicationView> items,

        @Schema(description = "what the ETag shows and a decision's If-Match names", example = "31")
        long revision) {

    /** An application. */
    @Schema(name = "StudyVisitApplication")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApplicationView(
            RegistrationView registration,
            StandingView standing,

            @Schema(description = "when it was decided; the points are those of then") @Nullable
            OffsetDateTime decidedAt,

            List<AssessmentView> assessments) {}

    /** How an application stands by the criteria. */
    @Schema(name = "StudyVisitStanding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StandingView(
            Standing.Verdict verdict,

            @Schema(description = "among who qualifies", example = "3") @Nullable
            Integer rank,

            @Schema(example = "73.34") BigDecimal score,
            List<PointsView> points,
            List<ConditionView> conditions,

            @Schema(description = "how many have assessed it", example = "2")
            int assessors,

            @Schema(description = "whether somebody has the same score, so that the earlier application went first")
            boolean byArrival) {

        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.verdict(),
                    standing.rank() == 0 ? null : standing.rank(),
                    standing.score(),
                    standing.points().stream()
                            .map(each -> new PointsView(each.criterion(), each.average(), each.points()))
                            .toList(),
                    standing.conditions().stream()
                            .map(each -> new ConditionView(each.criterion(), each.met(), each.reason()))
                            .toList(),
                    standing.assessors(),
                    standing.byArrival());
        }
    }

    /** What a criterion brought. */
    @Schema(name = "StudyVisitPoints")
    public record PointsView(
            UUID criterion,

            @Schema(description = "of the marks", example = "3.67")
            BigDecimal average,

            @Schema(example = "29.33") BigDecimal points) {}

    /** Whether what must be met is. */
    @Schema(name = "StudyVisitCondition")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConditionView(
            UUID criterion,
            boolean met,

            @Schema(description = "the staff gave") @Nullable
            String reason) {}

    /** What one assessor thinks. */
    @Schema(name = "StudyVisitAssessment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AssessmentView(
            @Schema(description = "the account") String assessor,
            boolean mine,
            @Schema(description = "marks by criterion") Map<UUID, Integer> marks,
            @Nullable String comment) {}
}
