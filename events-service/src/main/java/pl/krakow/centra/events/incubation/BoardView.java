package pl.krakow.centra.events.incubation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.incubation.PathView.Light;
import pl.krakow.centra.events.incubation.PathView.StuckView;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.events.incubation.domain.StepState;
import pl.krakow.centra.events.incubation.domain.TemplateStep;

/** Where every group of a centre stands: those that seem stuck first, the longest before the others. */
@Schema(name = "IncubationBoard")
public record BoardView(
        @Schema(description = "how many groups are under way", example = "14")
        int underWay,

        @Schema(description = "how many of them seem stuck", example = "3")
        int stuck,

        List<Row> items) {

    /** A group. */
    @Schema(name = "IncubationBoardRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            UUID id,
            UUID beneficiaryId,
            @Schema(example = "Ogrodnicy z Azorów") String group,
            OffsetDateTime begun,

            @Schema(example = "2027-06-30") @Nullable LocalDate goal,

            @Schema(description = "steps done or left out", example = "4")
            int settled,

            @Schema(example = "12") int steps,

            @Schema(description = "what goes on, and for how many days")
            List<Current> current,

            @Schema(description = "what can be taken up now")
            List<Next> next,

            @Nullable StuckView stuck) {}

    /** A step that goes on. */
    @Schema(name = "IncubationBoardCurrent")
    public record Current(
            @Schema(example = "statute-draft") String code,
            @Schema(example = "Projekt statutu") String title,
            @Schema(example = "12") long days) {}

    /** A step that can be taken up. */
    @Schema(name = "IncubationBoardNext")
    public record Next(
            @Schema(example = "founders") String code,
            @Schema(example = "Członkowie założyciele") String title) {}

    static Row row(IncubationPath path, PathTemplate template, Light light) {
        var current = template.steps().stream()
                .flatMap(step -> path
                        .find(step.code())
                        .filter(progress -> progress.state() == StepState.IN_PROGRESS)
                        .map(progress -> new Current(
                                step.code(), title(step, light), IncubationPath.days(progress.since(), light.now())))
                        .stream())
                .toList();
        return new Row(
                path.id().value(),
                path.beneficiary(),
                path.about().group(),
                PathView.at(path.contents().begun(), light.zone()),
                path.about().goal(),
                (int) path.steps().stream()
                        .filter(step -> step.state().isSettled())
                        .count(),
                path.steps().size(),
                current,
                path.next(template).stream()
                        .map(step -> new Next(step.code(), title(step, light)))
                        .toList(),
                path.stuck(template, light.settings().patience(), light.now(), light.today())
                        .map(StuckView::of)
                        .orElse(null));
    }

    private static String title(TemplateStep step, Light light) {
        return step.title().in(light.language());
    }
}
