package pl.krakow.centra.events.programme;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.EventSeries;

/** A series as the centre's staff see it; its events are listed as events, by the series. */
@Schema(name = "EventSeries")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventSeriesView(
        UUID id,
        @Schema(example = "reymonta") String centre,

        @Schema(description = "of the events that come last, in the reader's language")
        String title,

        @Schema(example = "FREQ=WEEKLY;COUNT=10;BYDAY=TU") String rule,
        @Schema(example = "Europe/Warsaw") String zone,
        List<OccurrenceView> occurrences,

        @Schema(
                description =
                        "what is being done to its events right now; if it stays, it is taken up within two minutes")
        EventSeries.@Nullable Deed underWay,

        @Nullable ResultView last,

        @Schema(description = "what the ETag shows and If-Match names", example = "3")
        long revision) {

    @Schema(name = "EventSeriesOccurrence")
    public record OccurrenceView(
            @Schema(description = "names it for ever, whatever its event is moved to", example = "2026-12-01T17:00:00")
            LocalDateTime originalStart,

            UUID eventId) {}

    @Schema(name = "EventSeriesResult", description = "what came of the last act")
    public record ResultView(
            EventSeries.Deed deed,

            @Schema(description = "to how many events", example = "9")
            int done,

            @Schema(
                    description = "how many were left alone: over, called off, or without a room to be announced with",
                    example = "1")
            int left,

            @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime at) {}

    public static EventSeriesView of(EventSeries series, Locale language) {
        var last = series.last();
        var act = series.act();
        return new EventSeriesView(
                series.id().value(),
                series.centre(),
                series.usual().about().titles().in(language.getLanguage()),
                series.rule(),
                series.zone().getId(),
                series.occurrences().stream()
                        .map(each -> new OccurrenceView(
                                each.originalStart(), each.event().value()))
                        .toList(),
                act == null ? null : act.deed(),
                last == null
                        ? null
                        : new ResultView(
                                last.deed(),
                                last.done(),
                                last.left(),
                                last.at().atZone(series.zone()).toOffsetDateTime()),
                series.revision());
    }
}
