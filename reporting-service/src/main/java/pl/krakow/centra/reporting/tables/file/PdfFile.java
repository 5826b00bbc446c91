package pl.krakow.centra.reporting.tables.file;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import pl.krakow.centra.kit.pdf.Paper;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** A report on paper: everything in it, with its charts. Numbers are written as in its language. */
final class PdfFile {

    /** Nobody reads more on paper, and pages are made in memory. */
    static final int MOST_ROWS = 2_000;

    private static final int CHART_IN_MILLIMETRES = 170;

    private final Report report;
    private final RowCount written;
    private int rows;

    private PdfFile(Report report, RowCount written) {
        this.report = report;
        this.written = written;
    }

    /** @throws TooLong when it has more than {@value #MOST_ROWS} rows */
    static byte[] write(PdfPrinter printer, Report report, RowCount written) {
        return printer.print(new PdfFile(report, written).paper());
    }

    private Paper paper() {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Paragraph(String.join("\n", report.facts())));
        report.parts().forEach(part -> add(part, parts));
        return Paper.of(report.title(), report.language(), report.author(), report.about(), Paper.Look.ACROSS)
                .withFooter(report.title())
                .with(parts.toArray(Paper.Part[]::new));
    }

    private void add(Report.Part part, List<Paper.Part> parts) {
        switch (part) {
            case Report.Part.Heading(var level, var text) -> parts.add(new Paper.Heading(level, text));
            case Report.Part.Words(var text) -> parts.add(new Paper.Paragraph(text));
            case Report.Part.Numbers(var table) -> {
                var printed = table(table);
                // A table without rows isn't one to who has it read out.
                parts.add(printed.rows().isEmpty() ? new Paper.Paragraph(table.title() + ": –") : printed);
                table.notes().forEach(note -> parts.add(new Paper.Paragraph(note)));
            }
            case Report.Part.Picture(var png, var words) ->
                parts.add(new Paper.Picture(png, words, CHART_IN_MILLIMETRES));
        }
    }

    private Paper.Table table(Table table) {
        List<List<String>> lines = new ArrayList<>();
        table.rows().each(row -> {
            if (++rows > MOST_ROWS) {
                throw new TooLong();
            }
            lines.add(line(row));
            written.oneMore();
        });
        return new Paper.Table(
                table.title(),
                table.columns().stream().map(Column::name).toList(),
                lines,
                numbersFrom(table.columns()));
    }

    private List<String> line(Row row) {
        return row.values().stream()
                .map(value -> words(value, report.language()))
                .toList();
    }

    /** A number as it is written in a language. */
    static String words(Value value, Locale language) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var amount) -> {
                var format = NumberFormat.getInstance(language);
                format.setMinimumFractionDigits(amount.scale());
                format.setMaximumFractionDigits(amount.scale());
                yield format.format(amount);
            }
            case Value.Day(var date) -> date.toString();
            case Value.Nothing() -> "–";
        };
    }

    private static int numbersFrom(List<Column> columns) {
        int from = columns.size();
        while (from > 1 && columns.get(from - 1).kind() == Column.Kind.NUMBER) {
            from--;
        }
        return from;
    }
}
