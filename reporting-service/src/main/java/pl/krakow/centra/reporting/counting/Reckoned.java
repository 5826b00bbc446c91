package pl.krakow.centra.reporting.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Dimension.Part;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.PeriodAsked;
import pl.krakow.centra.reporting.counting.domain.Uncountable;

/**
 * What an event says in figures: everything its subject adds to them from now on, in the place of what was said before.
 *
 * @param version of the subject, as published with the event
 * @param event its id; empty until it is said
 */
public record Reckoned(FactId fact, long version, String event, List<Entry> entries) {

    public Reckoned {
        entries = List.copyOf(entries);
    }

    public Reckoned toldBy(String id) {
        return new Reckoned(fact, version, id, entries);
    }

    /**
     * What is added to a cell.
     *
     * @param member who is counted; null for a sum
     */
    public record Entry(
            Day day, Cell cell, long amount, @Nullable UUID member) {

        /** So many of anything nobody has on a day; the sum of as many as there can be is still a number. */
        private static final long MOST = 1_000_000_000_000L;

        /**
         * @throws Uncountable for what no centre can have had: less than nothing, more than there is of anything, or a
         *     day no report reaches. One such number would spoil every sum it is in
         */
        public Entry {
            if (amount < 0 || amount > MOST) {
                throw new Uncountable("%d of %s can't be counted".formatted(amount, cell.key()));
            }
            if (day.date().isBefore(PeriodAsked.EARLIEST) || day.date().isAfter(PeriodAsked.LATEST)) {
                throw new Uncountable("no report reaches " + day.date());
            }
        }
    }

    /** That the subject counts nowhere any more. */
    public static Reckoned nothing(FactId fact, long version) {
        return new Reckoned(fact, version, "", List.of());
    }

    public static Sheet of(FactId fact, long version, String centre, LocalDate date) {
        return new Sheet(fact, version, new Day(centre, date));
    }

    /** Written line by line; what is nothing is left out. */
    public static final class Sheet {

        private final FactId fact;
        private final long version;
        private final Day day;
        private final List<Entry> entries = new ArrayList<>();

        private Sheet(FactId fact, long version, Day day) {
            this.fact = fact;
            this.version = version;
            this.day = day;
        }

        /** Adds to a figure, and to each of the parts it lies in. */
        public Sheet add(Indicator indicator, long amount, Part... parts) {
            cells(indicator, parts).forEach(cell -> enter(cell, amount));
            return this;
        }

        /** Adds to a part only: of an amount that is split, when the whole is added by itself. */
        public Sheet split(Indicator indicator, @Nullable Integer amount, Part part) {
            if (amount != null) {
                enter(new Cell(indicator, part), amount);
            }
            return this;
        }

        /** Counts a member, once however often it is said. */
        public Sheet count(Indicator indicator, UUID member, Part... parts) {
            cells(indicator, parts).forEach(cell -> entries.add(new Entry(day, cell, 1, member)));
            return this;
        }

        private void enter(Cell cell, long amount) {
            if (amount != 0) {
                entries.add(new Entry(day, cell, amount, null));
            }
        }

        private static Stream<Cell> cells(Indicator indicator, Part... parts) {
            return Stream.concat(
                    Stream.of(Cell.whole(indicator)), Arrays.stream(parts).map(part -> new Cell(indicator, part)));
        }

        public Reckoned done() {
            return new Reckoned(fact, version, "", entries);
        }
    }
}
