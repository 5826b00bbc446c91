package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure, opened: the amounts of all pages add up to it.
 *
 * @param changed with the last page: whether the figure moved between one page and another, so that they don't
 */
public record OpenedFigure(
        String indicator,
        String definitions,
        String unit,
        long figure,
        List<String> workedOutOf,
        boolean changed,
        List<Item> items,
        @Nullable String next) {

    /** A fact, or somebody who is counted once; ids only. */
    public record Item(
            String of,
            String id,
            @Nullable Long version,
            @Nullable String event,
            @Nullable LocalDate date,
            @Nullable String centre,
            @Nullable String kind,
            @Nullable String district,
            long amount) {}
}
