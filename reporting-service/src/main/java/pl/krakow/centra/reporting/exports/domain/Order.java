package pl.krakow.centra.reporting.exports.domain;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;

/** Of what a file is wanted. */
public sealed interface Order {

    /**
     * Every figure of a period.
     *
     * @param compared also beside the period before and the same a year ago
     */
    record Summary(Period period, List<String> centres, boolean compared) implements Order {}

    /**
     * Some figures over time.
     *
     * @param compared also beside the same a year ago
     */
    record Course(List<Indicator> indicators, Interval every, Period period, List<String> centres, boolean compared)
            implements Order {}

    /** What a figure is made of. */
    record Behind(Cell cell, Period period, List<String> centres) implements Order {}

    /** A closed period with its corrections. */
    record Closed(int number) implements Order {}

    /** @param version null for what it says now */
    record Statement(UUID statement, @Nullable Integer version) implements Order {}
}
