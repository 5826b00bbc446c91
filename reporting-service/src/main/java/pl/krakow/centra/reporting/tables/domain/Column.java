package pl.krakow.centra.reporting.tables.domain;

/**
 * A column of a table.
 *
 * @param id what programs call it; unique in its table
 * @param name what it is called in the language of the report, with its unit where it has one for all cells
 */
public record Column(String id, String name, Kind kind) {

    /** What its cells are. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    public static Column text(String id, String name) {
        return new Column(id, name, Kind.TEXT);
    }

    public static Column number(String id, String name) {
        return new Column(id, name, Kind.NUMBER);
    }

    public static Column date(String id, String name) {
        return new Column(id, name, Kind.DATE);
    }
}
