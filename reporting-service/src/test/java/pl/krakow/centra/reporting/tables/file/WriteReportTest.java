package pl.krakow.centra.reporting.tables.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.test.AccessiblePdf;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.drawing.DrawChart;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Report.Part;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** Every file is read again by somebody else's parser: Apache POI, Commons CSV, PDFBox. */
class WriteReportTest {

    private static final Locale POLISH = Locale.of("pl");
    private static final List<BigDecimal> TOTALS = List.of(new BigDecimal("2146"), new BigDecimal("10731.25"));

    private final WriteReport writeReport = new WriteReport(new PdfPrinter());

    @Test
    void saysTheSameTotalsInEveryFile() throws IOException {
        var report = report(table("uses"));

        var xlsx = writeReport.write(report, FileFormat.XLSX);
        var csv = writeReport.write(report, FileFormat.CSV);
        var pdf = writeReport.write(report, FileFormat.PDF);

        assertThat(totalsOfXlsx(xlsx)).isEqualTo(TOTALS);
        assertThat(totalsOfCsv(csv)).isEqualTo(TOTALS);
        assertThat(AccessiblePdf.words(pdf).replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains("Razem – 2 146 10 731,25");
    }

    @Test
    void writesEveryRowWithItsTypes() throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(writeReport.write(report(table("uses")), FileFormat.XLSX)))) {
            Sheet sheet = workbook.getSheetAt(1);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Żółta; \"sala\", =1+1");
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 29));
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    @Test
    void quotesAndDefusesAsRfc4180AndSpreadsheetsWantIt() throws IOException {
        var csv = writeReport.write(report(table("uses")), FileFormat.CSV);

        assertThat(new String(csv, UTF_8)).startsWith("\uFEFF").contains("\r\n");
        var records = records(csv);
        assertThat(records.getFirst().toList()).containsExactly("Sala", "Dzień", "Użycia", "Godziny");
        assertThat(records.get(1).get(0)).isEqualTo("Żółta; \"sala\", =1+1");
        assertThat(records.get(2).get(0)).as("no formula").isEqualTo("'=SUM(A1)");
        assertThat(records.get(1).get(1)).isEqualTo("2026-03-29");
    }

    @Test
    void putsSeveralTablesIntoOneArchive() throws IOException {
        var report = report(table("uses"), table("others"));

        assertThat(FileFormat.CSV.name(report)).isEqualTo("report.zip");
        List<String> names = new ArrayList<>();
        try (var archive =
                new ZipInputStream(new ByteArrayInputStream(writeReport.write(report, FileFormat.CSV)), UTF_8)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                names.add(entry.getName());
                assertThat(totalsOfCsv(archive.readAllBytes())).isEqualTo(TOTALS);
            }
        }
        assertThat(names).containsExactly("uses.csv", "others.csv");
    }

    @Test
    void printsAnAccessiblePdfWithItsCharts() throws IOException {
        var chart = new Chart.Lines(
                "Użycia",
                "Najwięcej w marcu.",
                "rezerwacje",
                List.of("01", "02", "03"),
                List.of(new Chart.Series("Reymonta 20", "blue", List.of(3.0, 4.0, 7.0))));

        var pdf = writeReport.write(
                report(table("uses"))
                        .with(
                                new Part.Heading(2, "Wykres"),
                                new Part.Picture(DrawChart.png(chart, POLISH), chart.summary())),
                FileFormat.PDF);

        AccessiblePdf.check(pdf);
    }

    @Test
    void refusesAPdfNobodyWouldRead() {
        var rows = IntStream.range(0, PdfFile.MOST_ROWS + 1)
                .mapToObj(i -> Row.of(Value.of("r" + i), Value.of(i)))
                .toList();
        var table = Table.of("long", "Długa", List.of(Column.text("a", "A"), Column.number("b", "B")), rows);

        assertThatThrownBy(() -> writeReport.write(report(table), FileFormat.PDF))
                .isInstanceOf(TooLong.class);
    }

    private static Report report(Table... tables) {
        var report = new Report(
                "report", "Sprawozdanie: sale/2026", POLISH, "Kraków", "Próba", List.of("Stan na: dziś"), List.of());
        for (var table : tables) {
            report = report.with(new Part.Numbers(table));
        }
        return report;
    }

    private static Table table(String id) {
        return Table.of(
                        id,
                        "Użyczenia sal",
                        List.of(
                                Column.text("room", "Sala"),
                                Column.date("day", "Dzień"),
                                Column.number("uses", "Użycia"),
                                Column.number("hours", "Godziny")),
                        List.of(
                                Row.of(
                                        Value.of("Żółta; \"sala\", =1+1"),
                                        Value.of(LocalDate.of(2026, 3, 29)),
                                        Value.of(1146),
                                        Value.hours(343_875)),
                                Row.of(
                                        Value.of("=SUM(A1)"),
                                        Value.of(LocalDate.of(2026, 10, 25)),
                                        Value.of(1000),
                                        Value.hours(300_000)),
                                new Row(
                                        List.of(
                                                Value.of("Razem"),
                                                Value.nothing(),
                                                Value.of(2146),
                                                Value.hours(643_875)),
                                        true)))
                .withNotes(List.of("Liczą się raz."));
    }

    private static List<BigDecimal> totalsOfXlsx(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(1);
            var total = sheet.getRow(sheet.getLastRowNum());
            return List.of(
                    new BigDecimal(total.getCell(2).getRawValue()),
                    new BigDecimal(total.getCell(3).getRawValue()));
        }
    }

    private static List<BigDecimal> totalsOfCsv(byte[] file) throws IOException {
        var total = records(file).getLast();
        return List.of(new BigDecimal(total.get(2)), new BigDecimal(total.get(3)));
    }

    private static List<CSVRecord> records(byte[] file) throws IOException {
        try (var reader = new InputStreamReader(new ByteArrayInputStream(file), UTF_8)) {
            assertThat(reader.read()).isEqualTo('\uFEFF');
            return CSVFormat.RFC4180.parse(reader).getRecords();
        }
    }
}
