package pl.krakow.centra.sites.residents.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.openstatistics.OpenStatisticsApi.Cell;

/**
 * The figures of a year as the page shows them: at one place in full, and the whole of each indicator at every place. What is
 * left out so that nobody is recognised stays left out, and is said so.
 *
 * @param place a centre's slug, or {@value #CITY}
 */
record Figures(List<Cell> cells, String place) {

    /** All centres together. */
    static final String CITY = "city";

    private static final String NOT_STATED = "NOT_STATED";
    /** Wide bars are easier to compare than exact ones; the number stands beside them. */
    private static final int WHOLE_BAR = 100;

    /** @param value null where it is left out */
    record Figure(String id, String name, @Nullable Long value) {}

    /** @param bar how wide the figure's bar is, of 100 */
    record Row(String name, @Nullable Long value, int bar) {}

    /** How one indicator is made up. */
    record Table(String id, String name, List<Row> rows) {}

    /** One indicator at every place, null where it is left out; in the order of the places asked for. */
    record Across(String name, List<@Nullable Long> values) {}

    private boolean isHere(Cell cell) {
        return isAt(cell, place);
    }

    private static boolean isAt(Cell cell, String place) {
        return place.equals(cell.centre() == null ? CITY : cell.centre());
    }

    /** What each indicator comes to at the place. */
    List<Figure> wholes() {
        return cells.stream()
                .filter(cell -> cell.part() == null && isHere(cell))
                .map(cell -> new Figure(cell.indicator(), cell.name(), cell.value()))
                .toList();
    }

    /** What the indicators are made up of at the place, the largest part first, what wasn't stated last. */
    List<Table> tables() {
        Map<String, List<Cell>> byTable = new LinkedHashMap<>();
        cells.stream()
                .filter(this::isHere)
                .forEach(cell -> byTable.computeIfAbsent(cell.table(), key -> new ArrayList<>())
                        .add(cell));
        return byTable.entrySet().stream()
                .map(table -> table(table.getKey(), table.getValue()))
                .filter(table -> table.rows().size() > 1)
                .toList();
    }

    /** Of a table the whole comes first. */
    private static Table table(String id, List<Cell> cells) {
        var whole = cells.getFirst();
        var parts = cells.stream()
                .skip(1)
                .filter(cell ->
                        !(NOT_STATED.equals(cell.part()) && Long.valueOf(0).equals(cell.value())))
                .sorted(Comparator.comparing((Cell cell) -> NOT_STATED.equals(cell.part()))
                        .thenComparing(cell -> cell.value() == null)
                        .thenComparing(cell -> cell.value() == null ? 0 : -cell.value()))
                .toList();
        long most = parts.stream()
                .mapToLong(cell -> cell.value() == null ? 0 : cell.value())
                .max()
                .orElse(0);
        return new Table(
                id,
                whole.name(),
                parts.stream()
                        .map(cell ->
                                new Row(shortName(cell.name(), whole.name()), cell.value(), bar(cell.value(), most)))
                        .toList());
    }

    /** A part's name without that of its whole, which stands above the table. */
    private static String shortName(String name, String whole) {
        var prefix = whole + ": ";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static int bar(@Nullable Long value, long most) {
        return value == null || most == 0 ? 0 : (int) Math.max(value == 0 ? 0 : 1, WHOLE_BAR * value / most);
    }

    /** The whole of each indicator at each of these places. */
    List<Across> across(List<String> places) {
        Map<String, Across> byIndicator = new LinkedHashMap<>();
        for (var cell : cells) {
            if (cell.part() != null || byIndicator.containsKey(cell.indicator())) {
                continue;
            }
            var values = new ArrayList<@Nullable Long>();
            for (var at : places) {
                values.add(value(cell.indicator(), at));
            }
            byIndicator.put(cell.indicator(), new Across(cell.name(), values));
        }
        return List.copyOf(byIndicator.values());
    }

    /** Null where it is left out, or where there was no such place yet. */
    @Nullable
    Long value(String indicator, String at) {
        return cells.stream()
                .filter(cell -> cell.part() == null && cell.indicator().equals(indicator))
                .filter(cell -> isAt(cell, at))
                .findFirst()
                .map(Cell::value)
                .orElse(null);
    }

    boolean knows(String at) {
        return cells.stream().anyMatch(cell -> isAt(cell, at));
    }
}
