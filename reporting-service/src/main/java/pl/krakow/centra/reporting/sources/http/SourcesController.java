package pl.krakow.centra.reporting.sources.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.consumer.DeadLetters.Letter;
import pl.krakow.centra.kit.consumer.DeadLetters.Replay;
import pl.krakow.centra.reporting.sources.LookAtSources;
import pl.krakow.centra.reporting.sources.LookAtSources.State;
import pl.krakow.centra.reporting.sources.LookAtSources.States;

@RestController
@Tag(name = "Sources", description = "Whether the figures can be trusted")
@RequestMapping(path = "/api/v1/reports/sources", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class SourcesController {

    private static final int MOST_LISTED = 200;

    private final LookAtSources sources;

    @GetMapping
    @Operation(
            summary = "How fresh the sources of the figures are",
            description =
                    "How far each topic of events is taken in, what is parked, and whether it has been silent for longer than"
                            + " usual: twice the longest pause of the last four weeks.")
    SourcesView all() {
        return SourcesView.of(sources.all());
    }

    @GetMapping("/parked")
    @Operation(
            summary = "Events that couldn't be counted",
            description = "The first 200, without their content. They are in no figure until they are replayed.")
    ParkedView parked() {
        return new ParkedView(
                sources.parked(MOST_LISTED).stream().map(LetterView::of).toList());
    }

    @PostMapping("/replay")
    @Operation(
            summary = "Count once more what is parked",
            description = "What can be counted now, is; what can't, stays parked. Repeating it does no harm.")
    ReplayView replay() {
        return ReplayView.of(sources.replay());
    }

    @Schema(name = "ReportSources")
    record SourcesView(Instant asOf, List<SourceStateView> sources) {

        static SourcesView of(States states) {
            return new SourcesView(
                    states.asOf(),
                    states.states().stream().map(SourceStateView::of).toList());
        }
    }

    /** @param usualPause the longest one of the last four weeks */
    @Schema(name = "ReportSourceState")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SourceStateView(
            @Schema(example = "centra.booking") String topic,
            @Nullable Instant lastEventAt,
            @Nullable Instant takenAt,

            @Schema(description = "events published and not taken yet", example = "0")
            long behind,

            @Schema(description = "events that couldn't be counted", example = "0")
            long parked,

            @Schema(type = "string", example = "PT62H") @Nullable
            Duration usualPause,

            boolean silent) {

        static SourceStateView of(State state) {
            var source = state.source();
            return new SourceStateView(
                    state.topic(),
                    source == null ? null : source.lastEventAt(),
                    source == null ? null : source.takenAt(),
                    state.behind(),
                    state.parked(),
                    source == null ? null : source.usualPause(),
                    state.silent());
        }
    }

    @Schema(name = "ReportParkedEvents")
    record ParkedView(List<LetterView> items) {}

    @Schema(name = "ReportParkedEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LetterView(
            @Schema(example = "centra.booking") String topic,

            @Schema(example = "pl.krakow.centra.booking.confirmed.v1") @Nullable
            String type,

            @Schema(example = "01957a3c-5f00-7c3a-9a5e-2f6d1b0c4e11") @Nullable
            String subject,

            @Schema(example = "centra.booking-1@17") @Nullable
            String origin,

            @Schema(example = "UndecodableEvent: the header ce_time is missing") @Nullable
            String reason,

            @Schema(example = "2026-12-01T09:00:00Z") @Nullable
            String parkedAt) {

        static LetterView of(Letter letter) {
            return new LetterView(
                    letter.topic(), letter.type(), letter.subject(), letter.origin(), letter.reason(), letter.time());
        }
    }

    @Schema(name = "ReportReplay")
    record ReplayView(
            @Schema(example = "3") int counted,
            @Schema(example = "0") int parkedAgain) {

        static ReplayView of(Replay replay) {
            return new ReplayView(replay.handled(), replay.failed());
        }
    }
}
