package pl.krakow.centra.sites.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.reports.Course;
import pl.krakow.centra.sites.api.reports.Figures;
import pl.krakow.centra.sites.api.reports.Figures.Amount;
import pl.krakow.centra.sites.look.LineChart;
import pl.krakow.centra.sites.look.LineChart.Spark;

/**
 * One of the six figures of the overview.
 *
 * @param good whether more of it is better
 * @param shared members of more than one centre; null for figures that simply add up
 * @param spark how it went by month; null when unknown
 */
public record Figure(
        String indicator,
        String unit,
        Amount total,
        boolean good,
        List<Figures.AtCentre> centres,
        @Nullable Long shared,
        @Nullable Spark spark) {

    public static final List<String> SIX =
            List.of("beneficiaries.total", "roomUses", "people", "occupancy", "noShows", "volunteerHours");

    private static final Set<String> FEWER_IS_BETTER = Set.of("noShows", "cancellations", "lateCancellations");
    private static final String COUNTED_ONCE = "beneficiaries.total";

    /** Up, down or neither, against a year ago. */
    public int direction() {
        var then = total.yearAgo();
        return then == null ? 0 : Long.compare(total.figure(), then);
    }

    /** {@code ok}, {@code warn} or {@code neutral}: colour follows good or bad, not up or down. */
    public String tone() {
        return direction() == 0 ? "neutral" : direction() > 0 == good ? "ok" : "warn";
    }

    /** @param all figures of a period, among them the six */
    public static List<Figure> six(List<Figures.OfIndicator> all, @Nullable Course months) {
        List<Figure> six = new ArrayList<>();
        for (var indicator : SIX) {
            var figure = all.stream()
                    .filter(each -> each.indicator().equals(indicator))
                    .findFirst()
                    .orElse(null);
            if (figure != null) {
                var course = months == null ? null : months.of(indicator);
                six.add(new Figure(
                        indicator,
                        figure.unit(),
                        figure.total(),
                        !FEWER_IS_BETTER.contains(indicator),
                        figure.centres().size() > 1 ? figure.centres() : List.of(),
                        COUNTED_ONCE.equals(indicator) ? shared(figure) : null,
                        course == null || course.total().size() < 2 ? null : LineChart.spark(course.total())));
            }
        }
        return List.copyOf(six);
    }

    private static @Nullable Long shared(Figures.OfIndicator figure) {
        long sum = figure.centres().stream()
                .mapToLong(each -> each.amount().figure())
                .sum();
        return figure.centres().size() < 2 ? null : sum - figure.total().figure();
    }
}
