package pl.krakow.centra.sites.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.gateway.Summary;
import pl.krakow.centra.sites.gateway.Summary.Figures;
import pl.krakow.centra.sites.look.LineChart;
import pl.krakow.centra.sites.look.LineChart.Spark;

/**
 * One of the six figures.
 *
 * @param key of its words
 * @param before a year ago; null when unknown
 * @param percent change since then; null when it can't be told
 * @param good whether more of it is better
 * @param shared beneficiaries of more than one centre; null for figures that simply add up
 * @param spark how it went by month; null when unknown
 */
record Figure(
        String key,
        BigDecimal value,
        @Nullable BigDecimal before,
        @Nullable Long percent,
        boolean good,
        List<Part> parts,
        @Nullable Long shared,
        @Nullable Spark spark) {

    /** One centre's share. */
    record Part(String centre, BigDecimal value) {}

    /** {@code ok}, {@code warn} or {@code neutral}: colour follows good or bad, not up or down. */
    public String tone() {
        return percent == null || percent == 0 ? "neutral" : percent > 0 == good ? "ok" : "warn";
    }

    private enum Kind {
        BENEFICIARIES(
                "beneficiaries", true, f -> BigDecimal.valueOf(f.beneficiaries().total())),
        ROOM_USES("room-uses", true, f -> BigDecimal.valueOf(f.roomUses())),
        PEOPLE("people", true, f -> BigDecimal.valueOf(f.people())),
        HOURS("hours", true, Figures::hours),
        REQUESTS("requests", true, f -> BigDecimal.valueOf(f.requests())),
        CANCELLATIONS("cancellations", false, f -> BigDecimal.valueOf(f.cancellations()));

        private final String key;
        private final boolean good;
        private final Function<Figures, BigDecimal> of;

        Kind(String key, boolean good, Function<Figures, BigDecimal> of) {
            this.key = key;
            this.good = good;
            this.of = of;
        }
    }

    static List<Figure> all(Summary now, @Nullable Summary before, List<Summary> months) {
        var figures = new ArrayList<Figure>();
        for (var kind : Kind.values()) {
            var value = kind.of.apply(now.total());
            var earlier = before == null ? null : kind.of.apply(before.total());
            var parts = now.centres().stream()
                    .map(centre -> new Part(centre.centre(), kind.of.apply(centre.figures())))
                    .toList();
            figures.add(new Figure(
                    kind.key,
                    value,
                    earlier,
                    percent(value, earlier),
                    kind.good,
                    parts,
                    kind == Kind.BENEFICIARIES ? shared(value, parts) : null,
                    months.size() < 2
                            ? null
                            : LineChart.spark(months.stream()
                                    .map(month -> kind.of.apply(month.total()).longValue())
                                    .toList())));
        }
        return List.copyOf(figures);
    }

    private static @Nullable Long shared(BigDecimal total, List<Part> parts) {
        var sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.size() < 2 ? null : sum.subtract(total).longValue();
    }

    private static @Nullable Long percent(BigDecimal value, @Nullable BigDecimal before) {
        if (before == null || before.signum() == 0) {
            return null;
        }
        return Math.round((value.doubleValue() / before.doubleValue() - 1) * 100);
    }

    static List<Summary> given(List<@Nullable Summary> months) {
        return months.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
