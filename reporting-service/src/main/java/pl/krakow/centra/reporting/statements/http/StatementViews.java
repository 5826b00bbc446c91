package pl.krakow.centra.reporting.statements.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.drawing.DrawChart;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.statements.domain.Statement;
import pl.krakow.centra.reporting.statements.domain.Version;
import pl.krakow.centra.reporting.statements.domain.Version.Kept;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Value;

/** Statements as they are answered. */
final class StatementViews {

    private StatementViews() {}

    @Schema(name = "Statements")
    record Listed(List<HeadView> items) {}

    /** @param due the day by which it has to be handed in */
    @Schema(name = "StatementHead")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeadView(
            UUID id,
            Form form,

            @Schema(example = "Sprawozdanie z wykonania zadania publicznego")
            String title,

            @Schema(example = "reymonta") @Nullable String centre,
            @Schema(example = "2026-01-01") LocalDate from,
            @Schema(example = "2026-12-31") LocalDate to,
            @Schema(example = "2027-01-30") LocalDate due,
            @Schema(example = "pl") String language,
            Instant createdAt,
            @Schema(example = "3") long revision,

            @Schema(description = "how many were kept", example = "1")
            int versions) {

        static HeadView of(Statement statement) {
            var wording = Wording.in(statement.language());
            return new HeadView(
                    statement.id(),
                    statement.form(),
                    wording.say("statement.%s.title".formatted(statement.form().name())),
                    statement.centre(),
                    statement.period().from(),
                    statement.period().to(),
                    statement.form().due(statement.period().to()),
                    statement.language(),
                    statement.createdAt(),
                    statement.revision(),
                    statement.versions().size());
        }
    }

    /** @param at when its tables were read */
    @Schema(name = "Statement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatementView(
            HeadView statement,

            @Schema(description = "of a version that was kept", example = "1") @Nullable
            Integer version,

            Instant at,
            List<String> facts,
            List<PartView> parts) {

        static StatementView draft(Statement statement, Version draft) {
            return of(statement, draft, null);
        }

        static StatementView kept(Statement statement, Version version) {
            return of(statement, version, version.number());
        }

        private static StatementView of(Statement statement, Version version, @Nullable Integer number) {
            var language = Locale.forLanguageTag(statement.language());
            return new StatementView(
                    HeadView.of(statement),
                    number,
                    version.at(),
                    version.facts(),
                    version.parts().stream()
                            .map(part -> PartView.of(part, statement.form(), language))
                            .toList());
        }
    }

    /**
     * @param heading what the part is called
     * @param hint what is to be written there
     */
    @Schema(name = "StatementPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(
            @Schema(example = "results") String section,
            String heading,
            String hint,
            @Nullable String text,
            @Nullable TableView table,
            List<DrawnView> charts) {

        static PartView of(Version.Part part, Form form, Locale language) {
            var wording = Wording.in(language.toLanguageTag());
            var key = "%s.%s".formatted(form.name(), part.section());
            var table = part.table();
            return new PartView(
                    part.section(),
                    wording.say("section." + key),
                    wording.say("hint." + key),
                    part.text(),
                    table == null ? null : TableView.of(table),
                    part.charts().stream()
                            .map(chart -> DrawnView.of(chart, language))
                            .toList());
        }
    }

    /**
     * A chart of the part’s table.
     *
     * @param summary what is to be seen, in one sentence
     * @param svg the chart, drawn; with title and sentence for who doesn’t see it
     */
    @Schema(name = "StatementChart")
    record DrawnView(
            @Schema(example = "Użyczenia sal") String title,
            String summary,
            @Schema(example = "<svg …>") String svg) {

        static DrawnView of(Chart chart, Locale language) {
            return new DrawnView(chart.title(), chart.summary(), DrawChart.svg(chart, language, DrawChart.Size.WIDE));
        }
    }

    /** @param rows cells as text, numbers with a point; empty where there is nothing */
    @Schema(name = "StatementTable")
    record TableView(String id, String title, List<ColumnView> columns, List<List<String>> rows, List<String> notes) {

        static TableView of(Kept table) {
            return new TableView(
                    table.id(),
                    table.title(),
                    table.columns().stream()
                            .map(column -> new ColumnView(column.id(), column.name(), column.kind()))
                            .toList(),
                    table.rows().stream()
                            .map(row ->
                                    row.values().stream().map(TableView::text).toList())
                            .toList(),
                    table.notes());
        }

        private static String text(Value value) {
            return switch (value) {
                case Value.Text(var text) -> text;
                case Value.Amount(var amount) -> amount.toPlainString();
                case Value.Day(var date) -> date.toString();
                case Value.Nothing() -> "";
            };
        }
    }

    @Schema(name = "StatementColumn")
    record ColumnView(String id, String name, Column.Kind kind) {}
}
