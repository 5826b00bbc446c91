package pl.krakow.centra.reporting.tables;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Value;

/**
 * What figures are set beside: the period right before, and the same a year ago. Of a whole year both are the same one, and shown
 * once.
 */
record Compared(@Nullable Period before, Period yearAgo) {

    static Compared with(Period period) {
        var before = period.before();
        var yearAgo = period.yearAgo();
        return new Compared(before.equals(yearAgo) ? null : before, yearAgo);
    }

    List<Period> periods(Period period) {
        return before == null ? List.of(period, yearAgo) : List.of(period, before, yearAgo);
    }

    List<Column> columns(Compiling compiling) {
        List<Column> columns = new ArrayList<>();
        if (before != null) {
            columns.add(Column.number("before", compiling.say("column.periodBefore")));
            columns.add(Column.number("change-since-before", compiling.say("column.change")));
        }
        columns.add(Column.number("year-ago", compiling.say("column.yearAgo")));
        columns.add(Column.number("change", compiling.say("column.change")));
        return columns;
    }

    /** @param tallies of the period and of what it is compared with, in the order of {@link #periods} */
    static List<Value> amounts(Indicator indicator, List<Tally> tallies) {
        List<Value> values = new ArrayList<>();
        long now = tallies.getFirst().figure(indicator);
        for (var then : tallies.subList(1, tallies.size())) {
            values.add(Compiling.amount(indicator, then.figure(indicator)));
            values.add(Compiling.amount(indicator, now - then.figure(indicator)));
        }
        return values;
    }
}
