package pl.krakow.centra.reporting.openstatistics.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.indicators.FigureNames;
import pl.krakow.centra.reporting.openstatistics.domain.Publication;
import pl.krakow.centra.reporting.openstatistics.domain.Published;

/** A year as it is answered. */
@Schema(name = "PublicStatistics")
record StatisticsView(
        @Schema(example = "2026") int year,
        @Schema(example = "2026-11") String definitions,
        Instant publishedAt,

        @Schema(description = "what is left out and why, in the reader’s language")
        String note,

        List<CellView> cells) {

    @Schema(name = "PublishedYears")
    record Years(List<YearView> items) {}

    @Schema(name = "PublishedYear")
    record YearView(
            @Schema(example = "2026") int year,
            Instant publishedAt,

            @Schema(example = "/api/v1/public/statistics/2026")
            String json,

            @Schema(example = "/api/v1/public/statistics/2026/data.csv")
            String csv) {

        static YearView of(Publication publication) {
            var path = "/api/v1/public/statistics/" + publication.year();
            return new YearView(publication.year(), publication.publishedAt(), path, path + "/data.csv");
        }
    }

    /**
     * @param centre absent for the city as a whole
     * @param suppressed whether the value is left out, so that nobody is recognised
     */
    @Schema(name = "PublicStatisticsCell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellView(
            @Schema(example = "event-people") String table,
            @Schema(example = "eventPeople") String indicator,

            @Schema(example = "Obecni na wydarzeniach: szkolenia")
            String name,

            @Schema(example = "reymonta") @Nullable String centre,
            @Schema(example = "eventKind") @Nullable String by,
            @Schema(example = "TRAINING") @Nullable String part,
            @Schema(example = "412") @Nullable Long value,
            boolean suppressed) {

        static CellView of(Published cell, Wording wording) {
            var dimension = cell.dimension();
            return new CellView(
                    cell.table().id(),
                    cell.indicator().id(),
                    name(cell, wording),
                    cell.place().equals(Published.CITY) ? null : cell.place(),
                    dimension == null ? null : dimension.id(),
                    cell.part(),
                    cell.value(),
                    cell.value() == null);
        }

        private static String name(Published cell, Wording wording) {
            var part = cell.part();
            var dimension = cell.dimension();
            if (part == null || dimension == null) {
                return FigureNames.of(cell.indicator(), wording.language());
            }
            return part.equals(Published.NOT_STATED)
                    ? FigureNames.of(cell.indicator(), wording.language()) + ": " + wording.say("open.notStated")
                    : FigureNames.of(new Cell(cell.indicator(), dimension.is(part)), wording);
        }
    }

    static StatisticsView of(Publication publication, Locale language) {
        var wording = Wording.in(language.toLanguageTag());
        return new StatisticsView(
                publication.year(),
                publication.definitions(),
                publication.publishedAt(),
                wording.say("open.note"),
                publication.cells().stream()
                        .map(cell -> CellView.of(cell, wording))
                        .toList());
    }
}
