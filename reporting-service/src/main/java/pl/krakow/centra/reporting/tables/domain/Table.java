package pl.krakow.centra.reporting.tables.domain;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table. Its rows are handed over one after the other, so that a long one is never in memory as a whole, and may be read several
 * times. No file adds anything up: totals are rows, made where it is known what can be added and what counts once.
 *
 * @param id what programs call it; unique in its report
 * @param title in the language of the report
 * @param notes what has to be known to read it
 */
public record Table(String id, String title, List<Column> columns, Rows rows, List<String> notes) {

    public Table {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
    }

    /** @param total whether it says something of the rows before it */
    public record Row(List<Value> values, boolean total) {

        public Row {
            values = List.copyOf(values);
        }

        public static Row of(Value... values) {
            return new Row(List.of(values), false);
        }
    }

    /** The rows of a table, as often as they are asked for. */
    public interface Rows {

        void each(Consumer<Row> reader);
    }

    public static Table of(String id, String title, List<Column> columns, List<Row> rows) {
        var kept = List.copyOf(rows);
        return new Table(id, title, columns, kept::forEach, List.of());
    }

    public Table withNotes(List<String> more) {
        return new Table(id, title, columns, rows, more);
    }
}
