package pl.krakow.centra.reporting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.PeriodAsked;

/** What requests name by words and dates, or the refusal of what there isn't. */
public final class Asked {

    private Asked() {}

    public static Indicator indicator(String id) {
        return Indicator.of(id).orElseThrow(() -> new Problem(ReportingProblem.INDICATOR_UNKNOWN));
    }

    /** Each once. */
    public static List<Indicator> indicators(List<String> ids) {
        return ids.stream().distinct().map(Asked::indicator).toList();
    }

    /** One all the indicators can be broken down by. */
    public static Dimension dimension(String id, List<Indicator> indicators) {
        return Dimension.of(id)
                .filter(dimension -> indicators.stream()
                        .allMatch(indicator -> indicator.dimensions().contains(dimension)))
                .orElseThrow(() -> new Problem(ReportingProblem.NOT_BROKEN_DOWN_BY).arguments(id));
    }

    /** The whole of a figure, or with both dimension and value the part. */
    public static Cell cell(Indicator indicator, @Nullable String by, @Nullable String value) {
        if (by == null && value == null) {
            return Cell.whole(indicator);
        }
        if (by == null || value == null) {
            throw new Problem(KitProblem.INVALID_REQUEST);
        }
        return new Cell(indicator, dimension(by, List.of(indicator)).is(value));
    }

    public static Period period(LocalDate from, LocalDate to) {
        return switch (PeriodAsked.of(from, to)) {
            case Period period -> period;
            case PeriodAsked.Backwards _ -> throw new Problem(ReportingProblem.PERIOD_BACKWARDS);
            case PeriodAsked.TooLong _ ->
                throw new Problem(ReportingProblem.PERIOD_TOO_LONG).arguments(PeriodAsked.MAX_YEARS);
            case PeriodAsked.OutOfReach _ ->
                throw new Problem(ReportingProblem.PERIOD_OUT_OF_REACH)
                        .arguments(PeriodAsked.EARLIEST.toString(), PeriodAsked.LATEST.toString());
        };
    }
}
