package pl.krakow.centra.reporting.tables.file;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Report.Part;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/**
 * How long a long report takes as XLSX and CSV, and how much heap: 100,000 rows of 20 columns, texts, dates and numbers. Run by
 * {@code quality/benchmarks/run spreadsheet} with a heap of 128 MB.
 */
final class SpreadsheetBenchmark {

    private static final int COLUMNS = 20;
    private static final int TIMES = 4;

    private SpreadsheetBenchmark() {}

    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var writeReport = new WriteReport(new PdfPrinter());
        for (var format : List.of(FileFormat.XLSX, FileFormat.CSV)) {
            for (int time = 1; time <= TIMES; time++) {
                var written = new AtomicLong();
                var file = Files.createTempFile("spreadsheet", "." + format);
                long began = System.nanoTime();
                long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                try (var out = Files.newOutputStream(file)) {
                    writeReport.write(report(rows), format, out, written::incrementAndGet);
                }
                long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
                System.out.printf(
                        Locale.ROOT,
                        "%s %,d rows x %d: %d ms (%d ms CPU), %.1f MB, heap peak %d MB of %d MB%n",
                        format,
                        written.get(),
                        COLUMNS,
                        Duration.ofNanos(System.nanoTime() - began).toMillis(),
                        Duration.ofNanos(cpu).toMillis(),
                        Files.size(file) / 1e6,
                        peak() >> 20,
                        Runtime.getRuntime().maxMemory() >> 20);
                Files.delete(file);
            }
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static Report report(int rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.date("day", "Dzień"));
        IntStream.range(1, 6).forEach(i -> columns.add(Column.text("text" + i, "Tekst " + i)));
        IntStream.range(6, COLUMNS).forEach(i -> columns.add(Column.number("number" + i, "Liczba " + i)));
        var table = new Table(
                "long",
                "Długa tabela",
                columns,
                reader -> IntStream.range(0, rows).forEach(i -> reader.accept(row(i))),
                List.of());
        return new Report("long", "Długa", Locale.of("pl"), "Kraków", "Próba", List.of(), List.of())
                .with(new Part.Numbers(table));
    }

    private static Row row(int number) {
        List<Value> values = new ArrayList<>(COLUMNS);
        values.add(Value.of(LocalDate.of(2020, 1, 1).plusDays(number % 2000)));
        for (int i = 1; i < 6; i++) {
            values.add(Value.of("rezerwacja-" + number + "-" + i));
        }
        for (int i = 6; i < COLUMNS; i++) {
            values.add(i % 3 == 0 ? Value.hours(number * 7L + i) : Value.of((long) number * i));
        }
        return new Row(values, false);
    }
}
