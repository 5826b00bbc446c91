package pl.krakow.centra.reporting.tables.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** A report as a workbook: what it is on the first sheet, then a sheet per table. Numbers are numbers, dates are dates. */
final class XlsxFile {

    /** As many as a sheet holds, less the head. A longer table goes on on the next sheet. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int LONGEST_NAME = 31;
    private static final int ROWS_AT_ONCE = 500;
    private static final int WIDE = 40;
    private static final int NARROW = 14;

    private final Workbook workbook;
    private final RowCount written;
    private final Set<String> names = new HashSet<>();

    private XlsxFile(Workbook workbook, RowCount written) {
        this.workbook = workbook;
        this.written = written;
    }

    static void write(Report report, OutputStream out, RowCount written) throws IOException {
        var workbook = new Workbook(out, "Centra", "1.0");
        workbook.properties().setTitle(report.title()).setSubject(report.about());
        var file = new XlsxFile(workbook, written);
        file.front(report);
        for (var table : report.tables()) {
            file.sheets(table);
        }
        workbook.finish();
    }

    private void front(Report report) throws IOException {
        var sheet = workbook.newWorksheet(name(report.title()));
        int row = 0;
        sheet.width(0, 100);
        sheet.value(row, 0, report.title());
        sheet.style(row++, 0).bold().fontSize(14).set();
        sheet.value(row++, 0, report.about());
        for (var fact : report.facts()) {
            sheet.value(row++, 0, fact);
        }
        for (var part : report.parts()) {
            switch (part) {
                case Report.Part.Heading(var level, var text) -> {
                    sheet.value(row, 0, text);
                    sheet.style(row++, 0).bold().set();
                }
                case Report.Part.Words(var text) -> {
                    sheet.value(row, 0, text);
                    sheet.style(row++, 0).wrapText(true).set();
                }
                case Report.Part.Numbers(var table) -> {
                    sheet.value(row++, 0, table.title());
                    for (var note : table.notes()) {
                        sheet.value(row, 0, note);
                        sheet.style(row++, 0).italic().wrapText(true).set();
                    }
                }
                case Report.Part.Picture picture -> sheet.value(row++, 0, picture.words());
            }
        }
        sheet.finish();
    }

    private void sheets(Table table) {
        var sheets = new Sheets(table);
        table.rows().each(sheets::add);
        sheets.finish();
    }

    /** The sheets of one table. */
    private final class Sheets {

        private final Table table;
        private Worksheet sheet;
        private int rows;

        Sheets(Table table) {
            this.table = table;
            this.sheet = begin();
        }

        private Worksheet begin() {
            var begun = workbook.newWorksheet(name(table.title()));
            rows = 0;
            for (int column = 0; column < table.columns().size(); column++) {
                var head = table.columns().get(column);
                begun.width(column, head.kind() == Column.Kind.TEXT ? WIDE : NARROW);
                begun.value(0, column, head.name());
                begun.style(0, column).bold().wrapText(true).set();
            }
            begun.freezePane(1, 1);
            return begun;
        }

        void add(Row row) {
            if (rows == MOST_ROWS) {
                finish();
                sheet = begin();
            }
            rows++;
            for (int column = 0; column < row.values().size(); column++) {
                cell(column, row.values().get(column), row.total());
            }
            written.oneMore();
            if (rows % ROWS_AT_ONCE == 0) {
                flush();
            }
        }

        private void cell(int column, Value value, boolean total) {
            switch (value) {
                case Value.Text(var text) -> sheet.inlineString(rows, column, text);
                case Value.Amount(var amount) -> {
                    sheet.value(rows, column, amount);
                    if (amount.scale() > 0) {
                        sheet.style(rows, column).format("#,##0.00").set();
                    }
                }
                case Value.Day(var date) -> {
                    sheet.value(rows, column, date);
                    sheet.style(rows, column).format("yyyy-mm-dd").set();
                }
                case Value.Nothing() -> {}
            }
            if (total) {
                sheet.style(rows, column).bold().set();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() {
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a sheet may be called: no more than 31 characters, none that addresses are written with, no two alike. */
    private String name(String title) {
        var plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).strip();
        var name = cut;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            var mark = " (" + number + ")";
            name = cut.substring(0, Math.min(cut.length(), LONGEST_NAME - mark.length())) + mark;
        }
        return name;
    }
}
