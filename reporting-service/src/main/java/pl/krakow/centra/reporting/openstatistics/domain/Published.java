package pl.krakow.centra.reporting.openstatistics.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * A cell of the statistics of a year.
 *
 * @param table which table it is in
 * @param place a centre, or {@value #CITY} for all of them together
 * @param part of the indicator; null for the whole
 * @param value null when it is left out
 */
public record Published(
        OpenTable table,
        Indicator indicator,
        String place,
        @Nullable String part,
        @Nullable Long value) {

    public static final String CITY = "*";
    /** What wasn't told apart, so that parts add up to the whole. */
    public static final String NOT_STATED = "NOT_STATED";

    /** By what the indicator is broken down; null for the whole. */
    public @Nullable Dimension dimension() {
        return part == null ? null : table.by();
    }
}
