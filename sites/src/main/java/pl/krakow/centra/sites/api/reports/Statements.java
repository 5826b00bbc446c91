package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Statements of operators and of the city. */
public record Statements(List<Head> items) {

    /** @param due the day by which it has to be handed in */
    public record Head(
            String id,
            String form,
            String title,
            @Nullable String centre,
            LocalDate from,
            LocalDate to,
            LocalDate due,
            String language,
            long revision,
            int versions) {}

    /** @param version of one that was kept; null while it is written */
    public record Statement(
            Head statement, @Nullable Integer version, OffsetDateTime at, List<String> facts, List<Part> parts) {}

    /** A part: words, a table, charts. */
    public record Part(
            String section,
            String heading,
            String hint,
            @Nullable String text,
            @Nullable Table table,
            List<Chart> charts) {}

    /** Cells as text. */
    public record Table(String id, String title, List<Column> columns, List<List<String>> rows, List<String> notes) {}

    /** @param kind {@code TEXT}, {@code NUMBER} or {@code DATE} */
    public record Column(String id, String name, String kind) {

        public boolean isNumber() {
            return "NUMBER".equals(kind);
        }

        public boolean isDate() {
            return "DATE".equals(kind);
        }
    }

    /** A chart, drawn. */
    public record Chart(String title, String summary, String svg) {}

    /** A new one. */
    public record Begin(String form, @Nullable String centre, LocalDate from, LocalDate to, String language) {}

    /** Words of a part. */
    public record Text(String text) {}
}
