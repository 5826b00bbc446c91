package pl.krakow.centra.reporting.rebuilding.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.rebuilding.BeginRebuild;
import pl.krakow.centra.reporting.rebuilding.EndRebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Difference;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Failure;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuilds;

@RestController
@Tag(name = "Rebuilds", description = "Figures built anew out of the whole history of events")
@RequestMapping(path = "/api/v1/reports/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class RebuildsController {

    private static final long MOST = 1_000_000;

    private final BeginRebuild begin;
    private final EndRebuild end;
    private final Rebuilds rebuilds;

    @PostMapping
    @Operation(
            summary = "Build the figures anew",
            description =
                    "Beside those that are read, which stay as they are meanwhile. It goes on by itself; ask how far it got.")
    @ApiResponse(responseCode = "202")
    @ApiResponse(responseCode = "409", description = "`rebuild-running`: one at a time")
    ResponseEntity<RebuildView> begin(
            @Parameter(description = "take the place of what is read as soon as it can, whatever the differences")
                    @RequestParam(defaultValue = "false")
                    boolean switchWhenReady,
            Actor actor) {
        return switch (begin.handle(actor.subject(), switchWhenReady)) {
            case BeginRebuild.Outcome.Begun(var rebuild) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/reports/rebuilds/" + rebuild.generation()))
                        .body(RebuildView.of(rebuild));
            case BeginRebuild.Outcome.RunsAlready(var running) ->
                throw new Problem(ReportingProblem.REBUILD_RUNNING).arguments(running.generation());
        };
    }

    @GetMapping
    @Operation(summary = "Every rebuild, newest first")
    RebuildsView all() {
        return new RebuildsView(rebuilds.all().stream().map(RebuildView::of).toList());
    }

    @GetMapping("/{generation}")
    @Operation(summary = "How far a rebuild got, and what differs")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`rebuild-unknown`")
    RebuildView one(@PathVariable @Min(0) @Max(MOST) int generation) {
        return rebuilds.find(generation).map(RebuildView::of).orElseThrow(RebuildsController::unknown);
    }

    @PostMapping("/{generation}/switch")
    @Operation(
            summary = "Have it take the place of what is read",
            description = "For everybody at once, within seconds, once it has taken in what was published meanwhile.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`rebuild-unknown`")
    @ApiResponse(responseCode = "409", description = "`rebuild-not-ready`")
    RebuildView switchOver(@PathVariable @Min(0) @Max(MOST) int generation) {
        return done(end.switchOver(generation));
    }

    @PostMapping("/{generation}/discard")
    @Operation(summary = "Give it up", description = "What is read stays as it is.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`rebuild-unknown`")
    @ApiResponse(responseCode = "409", description = "`rebuild-not-ready`: it is over")
    RebuildView discard(@PathVariable @Min(0) @Max(MOST) int generation) {
        return done(end.discard(generation));
    }

    private static RebuildView done(EndRebuild.Outcome outcome) {
        return switch (outcome) {
            case EndRebuild.Outcome.Done(var rebuild) -> RebuildView.of(rebuild);
            case EndRebuild.Outcome.Unknown() -> throw unknown();
            case EndRebuild.Outcome.NotNow(var rebuild) ->
                throw new Problem(ReportingProblem.REBUILD_NOT_READY)
                        .arguments(rebuild.state().name());
        };
    }

    private static Problem unknown() {
        return new Problem(ReportingProblem.REBUILD_UNKNOWN);
    }

    @Schema(name = "ReportRebuilds")
    record RebuildsView(List<RebuildView> items) {}

    /**
     * A rebuild as it is answered.
     *
     * @param generation its number
     * @param reckoning the version of the rules it is counted by
     * @param progress which share of the history was read, of 1,000
     * @param differing figures of a month at a centre that differ from what is read; missing until they were compared
     * @param differences the first 200 of them
     */
    @Schema(name = "ReportRebuild")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RebuildView(
            @Schema(example = "3") int generation,
            @Schema(example = "2") int reckoning,
            Rebuild.Reason reason,
            Rebuild.State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Schema(example = "640") int progress,
            @Schema(example = "64000") long eventsRead,

            @Schema(description = "records that were no events, or said what can't be counted", example = "0")
            long unreadable,

            @Schema(
                    description =
                            "events that are missing by a fault of the program; while there are any it doesn't switch by itself",
                    example = "0")
            long failed,

            @Schema(description = "the first 20 of them") List<FailureView> failures,

            @Schema(description = "months still to be counted", example = "0")
            int monthsLeft,

            @Schema(example = "0") @Nullable Long differing,
            List<DifferenceView> differences,

            @Schema(description = "the one whose place it took", example = "2") @Nullable
            Integer replaced) {

        static RebuildView of(Rebuild rebuild) {
            var comparison = rebuild.comparison();
            return new RebuildView(
                    rebuild.generation(),
                    rebuild.reckoning(),
                    rebuild.order().reason(),
                    rebuild.state(),
                    rebuild.order().at(),
                    rebuild.endedAt(),
                    rebuild.progress(),
                    rebuild.replay().read(),
                    rebuild.replay().unreadable(),
                    rebuild.replay().failures().all(),
                    rebuild.replay().failures().first().stream()
                            .map(FailureView::of)
                            .toList(),
                    rebuild.left(),
                    comparison == null ? null : comparison.differing(),
                    comparison == null
                            ? List.of()
                            : comparison.first().stream()
                                    .map(DifferenceView::of)
                                    .toList(),
                    rebuild.replaced());
        }
    }

    @Schema(name = "ReportFailure")
    record FailureView(
            @Schema(example = "pl.krakow.centra.booking.confirmed.v1")
            String type,

            String subject,
            String event,

            @Schema(example = "ArithmeticException: long overflow")
            String reason) {

        static FailureView of(Failure failure) {
            return new FailureView(failure.type(), failure.subject(), failure.event(), failure.reason());
        }
    }

    /** @param figure indicator, and of a part its dimension and value */
    @Schema(name = "ReportDifference")
    record DifferenceView(
            @Schema(example = "reymonta") String centre,
            @Schema(example = "2026-11") String month,
            @Schema(example = "HOURS:ROOM:1w040") String figure,
            @Schema(example = "340") long live,
            @Schema(example = "400") long rebuilt) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.centre(),
                    difference.month(),
                    difference.figure(),
                    difference.live(),
                    difference.rebuilt());
        }
    }
}
