package pl.krakow.centra.sites.figures;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.reports.Occupancy;
import pl.krakow.centra.sites.frame.Frame.Place;

/**
 * How full a centre's rooms are, by day of the week and hour: percent of the open hours, in five steps.
 *
 * @param percent of all hours; null when nothing was open
 */
public record HeatMap(
        Place place, @Nullable Long percent, List<Integer> hours, List<Row> rows, List<Occupancy.OfRoom> rooms) {

    private static final int STEPS = 5;
    private static final int STEP = 20;

    /** A day of the week. */
    public record Row(DayOfWeek day, List<Cell> cells) {}

    /** @param percent null while it is closed */
    public record Cell(@Nullable Long percent, int step) {}

    public static HeatMap of(Place place, Occupancy occupancy) {
        int first =
                occupancy.hours().stream().mapToInt(Occupancy.Hour::hour).min().orElse(0);
        int last =
                occupancy.hours().stream().mapToInt(Occupancy.Hour::hour).max().orElse(-1);
        var hours = IntStream.rangeClosed(first, last).boxed().toList();
        List<Row> rows = new ArrayList<>();
        for (var day : DayOfWeek.values()) {
            var cells = hours.stream().map(hour -> cell(occupancy, day, hour)).toList();
            if (cells.stream().anyMatch(cell -> cell.percent() != null)) {
                rows.add(new Row(day, cells));
            }
        }
        return new HeatMap(place, percent(occupancy.total()), hours, rows, occupancy.rooms());
    }

    private static Cell cell(Occupancy occupancy, DayOfWeek day, int hour) {
        var percent = occupancy.hours().stream()
                .filter(each -> each.weekday() == day.getValue() && each.hour() == hour)
                .findFirst()
                .map(each -> percent(each.use()))
                .orElse(null);
        return new Cell(percent, percent == null ? 0 : (int) Math.min(STEPS - 1, percent / STEP));
    }

    private static @Nullable Long percent(Occupancy.Use use) {
        var share = use.perMille();
        return share == null ? null : Math.round(share / 10.0);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
