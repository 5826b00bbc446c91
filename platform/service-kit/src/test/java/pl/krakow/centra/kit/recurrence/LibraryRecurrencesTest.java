package pl.krakow.centra.kit.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.Frequency;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.NthDay;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.Reading;

/**
 * Random rules, compared with an oracle that knows nothing but single days: it walks through each week, month or year
 * day by day and asks of each whether the rule means it. A failure names the rule.
 */
class LibraryRecurrencesTest {

    private static final int RULES_PER_SEED = 2_500;
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final LibraryRecurrences recurrences = new LibraryRecurrences();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheDatesADayByDayOracleFinds(long seed) {
        var random = new Random(seed);
        int compared = 0;
        for (int n = 0; n < RULES_PER_SEED; n++) {
            var from = NEW_YEAR.plusDays(random.nextInt(1_500));
            var rule = randomRule(random, from);
            var first = firstDate(rule, from);
            if (first != null) {
                var last = first.plusDays(365);
                assertThat(recurrences.dates(rule, first, last, 400))
                        .as("%s from %s, seed %d", rule, first, seed)
                        .isEqualTo(oracle(rule, first, last));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(RULES_PER_SEED / 2);
    }

    @Test
    void leavesOutMonthsWithoutSuchADay() {
        assertThat(recurrences.dates(
                        rule("FREQ=MONTHLY;COUNT=4"), LocalDate.of(2027, 1, 31), LocalDate.of(2028, 1, 1), 400))
                .containsExactly(
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 5, 31),
                        LocalDate.of(2027, 7, 31));
    }

    @Test
    void endsWhereNoDateIsLeft() {
        assertThat(recurrences.dates(
                        rule("FREQ=MONTHLY;COUNT=4;BYDAY=5MO;BYMONTHDAY=1"),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2028, 1, 1),
                        400))
                .isEmpty();
    }

    @Test
    void stopsAtTheMostThatIsWanted() {
        assertThat(recurrences.dates(
                        rule("FREQ=DAILY;COUNT=366"), LocalDate.of(2027, 1, 1), LocalDate.of(2099, 1, 1), 7))
                .hasSize(7);
    }

    private static RecurrenceRule rule(String text) {
        if (RecurrenceRule.read(text, LocalTime.NOON, ZoneId.of("Europe/Warsaw"))
                instanceof Reading.Understood(var rule)) {
            return rule;
        }
        throw new AssertionError("not understood: " + text);
    }

    private static RecurrenceRule randomRule(Random random, LocalDate from) {
        var frequency = Frequency.values()[random.nextInt(4)];
        boolean nth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
        var byDay = new ArrayList<NthDay>();
        var byMonthDay = new ArrayList<Integer>();
        if (random.nextBoolean()) {
            var days = new TreeSet<DayOfWeek>();
            for (int n = 0; n <= random.nextInt(3); n++) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            for (var day : days) {
                byDay.add(new NthDay(
                        nth && random.nextBoolean()
                                ? List.of(1, 2, 3, 4, 5, -1, -2).get(random.nextInt(7))
                                : 0,
                        day));
            }
        }
        if ((frequency == Frequency.DAILY || frequency == Frequency.MONTHLY) && random.nextInt(3) == 0) {
            var days = new TreeSet<Integer>();
            for (int n = 0; n <= random.nextInt(4); n++) {
                days.add(random.nextInt(5) == 0 ? -1 - random.nextInt(31) : 1 + random.nextInt(31));
            }
            byMonthDay.addAll(days);
        }
        boolean picks =
                frequency != Frequency.DAILY && !(byDay.isEmpty() && byMonthDay.isEmpty()) && random.nextInt(3) == 0;
        boolean counted = random.nextBoolean();
        return rule(new RecurrenceRule(
                        frequency,
                        random.nextBoolean() ? 1 : 1 + random.nextInt(5),
                        counted ? 1 + random.nextInt(80) : null,
                        counted ? null : from.plusDays(random.nextInt(400)),
                        byDay,
                        byMonthDay,
                        picks ? List.of(List.of(1, 2, 3, -1, -2).get(random.nextInt(5))) : List.of())
                .text());
    }

    /** The nearest date that the rule would mean if it began there. */
    private static @Nullable LocalDate firstDate(RecurrenceRule rule, LocalDate from) {
        var endless = new RecurrenceRule(
                rule.frequency(), 1, null, from.plusYears(2), rule.byDay(), rule.byMonthDay(), rule.bySetPos());
        var dates = oracle(endless, from, from.plusYears(2));
        return dates.isEmpty() ? null : dates.getFirst();
    }

    private static List<LocalDate> oracle(RecurrenceRule rule, LocalDate first, LocalDate last) {
        var found = new ArrayList<LocalDate>();
        var period = start(rule.frequency(), first);
        for (int number = 0; !period.isAfter(last); number++) {
            var next = end(rule.frequency(), period);
            if (number % rule.interval() == 0) {
                for (var date : picked(
                        rule,
                        period.datesUntil(next)
                                .filter(day -> meant(rule, day, first))
                                .toList())) {
                    boolean over = rule.until() != null && date.isAfter(rule.until())
                            || rule.count() != null && found.size() >= rule.count();
                    if (!over && !date.isBefore(first) && !date.isAfter(last)) {
                        found.add(date);
                    }
                }
            }
            period = next;
        }
        return found;
    }

    private static List<LocalDate> picked(RecurrenceRule rule, List<LocalDate> dates) {
        if (rule.bySetPos().isEmpty()) {
            return dates;
        }
        var picked = new TreeSet<LocalDate>();
        for (int position : rule.bySetPos()) {
            int index = position > 0 ? position - 1 : dates.size() + position;
            if (index >= 0 && index < dates.size()) {
                picked.add(dates.get(index));
            }
        }
        return List.copyOf(picked);
    }

    private static boolean meant(RecurrenceRule rule, LocalDate day, LocalDate first) {
        if (rule.byDay().isEmpty() && rule.byMonthDay().isEmpty()) {
            return switch (rule.frequency()) {
                case DAILY -> true;
                case WEEKLY -> day.getDayOfWeek() == first.getDayOfWeek();
                case MONTHLY -> day.getDayOfMonth() == first.getDayOfMonth();
                case YEARLY -> day.getDayOfMonth() == first.getDayOfMonth() && day.getMonth() == first.getMonth();
            };
        }
        boolean byDay =
                rule.byDay().isEmpty() || rule.byDay().stream().anyMatch(nth -> isNth(nth, day, rule.frequency()));
        boolean byMonthDay = rule.byMonthDay().isEmpty()
                || rule.byMonthDay().stream()
                        .anyMatch(number ->
                                day.getDayOfMonth() == (number > 0 ? number : day.lengthOfMonth() + 1 + number));
        return byDay && byMonthDay;
    }

    private static boolean isNth(NthDay nth, LocalDate day, Frequency frequency) {
        if (nth.day() != day.getDayOfWeek() || nth.nth() == 0) {
            return nth.day() == day.getDayOfWeek();
        }
        var begin = frequency == Frequency.YEARLY ? day.withDayOfYear(1) : day.withDayOfMonth(1);
        var last = frequency == Frequency.YEARLY
                ? day.with(TemporalAdjusters.lastDayOfYear())
                : day.with(TemporalAdjusters.lastDayOfMonth());
        return nth.nth() > 0
                ? ChronoUnit.DAYS.between(begin, day) / 7 + 1 == nth.nth()
                : ChronoUnit.DAYS.between(day, last) / 7 + 1 == -nth.nth();
    }

    private static LocalDate start(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    private static LocalDate end(Frequency frequency, LocalDate period) {
        return switch (frequency) {
            case DAILY -> period.plusDays(1);
            case WEEKLY -> period.plusWeeks(1);
            case MONTHLY -> period.plusMonths(1);
            case YEARLY -> period.plusYears(1);
        };
    }
}
