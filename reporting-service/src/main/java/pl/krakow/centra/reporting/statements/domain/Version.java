package pl.krakow.centra.reporting.statements.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Table.Row;

/**
 * A statement as it was on a day; nothing in it changes any more.
 *
 * @param facts which period, as of when
 */
public record Version(
        UUID id, UUID statement, int number, Instant at, String by, List<String> facts, List<Part> parts) {

    public Version {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /**
     * @param text null when nobody wrote one
     * @param table null where there is none
     * @param charts what the table says, to be seen; drawn anew from the same numbers whenever it is shown
     */
    public record Part(
            String section, @Nullable String text, @Nullable Kept table, List<Chart> charts) {

        public Part {
            charts = List.copyOf(charts);
        }
    }

    /** A table with all its rows. */
    public record Kept(String id, String title, List<Column> columns, List<Row> rows, List<String> notes) {

        public Kept {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }
}
