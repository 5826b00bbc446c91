package pl.krakow.centra.sites.residents.statistics;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.LineChart;

/**
 * How an indicator went over the years, the earliest first.
 *
 * @param values null where one is left out
 * @param line null where a value is left out: a line through it would tell what it was
 */
record Course(String name, List<@Nullable Long> values, LineChart.@Nullable Spark line) {

    static Course of(String name, List<@Nullable Long> values) {
        var known =
                values.stream().filter(Objects::nonNull).map(Long.class::cast).toList();
        return new Course(
                name, values, known.size() == values.size() && values.size() > 1 ? LineChart.spark(known) : null);
    }
}
