package pl.krakow.centra.reporting.tables.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Value;

/** The tables of a report as CSV: one as a file, several as an archive. Points in numbers, dates as in ISO 8601. */
final class CsvFile {

    private CsvFile() {}

    static void write(Report report, OutputStream out, RowCount written) throws IOException {
        var tables = report.tables();
        if (tables.size() == 1) {
            write(tables.getFirst(), out, written);
            out.flush();
            return;
        }
        var archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var table : tables) {
            archive.putNextEntry(new ZipEntry(table.id() + ".csv"));
            write(table, archive, written);
            archive.closeEntry();
        }
        archive.finish();
    }

    private static void write(Table table, OutputStream out, RowCount written) throws IOException {
        out.write(Csv.MARK.getBytes(StandardCharsets.UTF_8));
        line(out, table.columns().stream().map(Column::name).toList());
        table.rows().each(row -> {
            List<@Nullable Object> cells = new ArrayList<>(row.values().size());
            row.values().forEach(value -> cells.add(cell(value)));
            line(out, cells);
            written.oneMore();
        });
    }

    private static void line(OutputStream out, List<? extends @Nullable Object> cells) {
        try {
            out.write((Csv.line(cells) + Csv.END).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object cell(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var amount) -> amount;
            case Value.Day(var date) -> date.toString();
            case Value.Nothing() -> null;
        };
    }
}
