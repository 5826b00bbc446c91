package pl.krakow.centra.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;

class FindCountedDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<String> CENTRES = List.of("reymonta", "elsewhere");
    private static final Period CENTURIES = new Period(FIRST.minusYears(20), FIRST.plusYears(179));
    private static final Comparator<Day> IN_ORDER =
            Comparator.comparing(Day::date).thenComparing(Day::centre);
    private static final Predicate<Tally> USES = tally -> tally.figure(Indicator.ROOM_USES) != 0;

    private final Ports ports = new Ports();
    private final List<Integer> asked = new ArrayList<>();
    private final FindCountedDays find = new FindCountedDays(counting(ports.buckets()), ports.months());

    /** Some months are settled, some were before the last was counted in them, some never. */
    @Test
    void findsTheDaysThatAreThereInOrderWhateverIsSettled() {
        var random = new Random(11);
        Set<Day> used = new TreeSet<>(IN_ORDER);
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 25; i++) {
                var day = new Day(CENTRES.get(random.nextInt(2)), FIRST.plusDays(random.nextInt(6 * 365)));
                used.add(day);
                book(day);
            }
            if (round < 3) {
                ports.settleMonths();
            }
            for (int i = 0; i < 40; i++) {
                var from = FIRST.minusDays(30).plusDays(random.nextInt(6 * 365));
                var period = new Period(from, from.plusDays(random.nextInt(900)));
                var places = random.nextBoolean() ? CENTRES : CENTRES.subList(0, 1);
                assertThat(days(places, period, Integer.MAX_VALUE))
                        .as("round %d, %s at %s", round, period, places)
                        .containsExactlyElementsOf(used.stream()
                                .filter(day -> period.contains(day.date()) && places.contains(day.centre()))
                                .toList());
            }
        }
    }

    @Test
    void asksAFewTimesWhereLittleIsToBeFoundInTwoCenturies() {
        var seldom = List.of(
                new Day("reymonta", FIRST.plusDays(40)),
                new Day("elsewhere", FIRST.plusDays(44)),
                new Day("reymonta", FIRST.plusYears(90)));
        seldom.forEach(this::book);
        ports.settleMonths();

        assertThat(days(CENTRES, CENTURIES, Integer.MAX_VALUE)).containsExactlyElementsOf(seldom);
        assertThat(asked)
                .as("the years; of two of them the months; of two months the days")
                .hasSize(1 + 2 + 2);

        book(new Day("reymonta", FIRST.plusYears(50)));
        assertThat(days(CENTRES, CENTURIES, Integer.MAX_VALUE)).hasSize(4);
        assertThat(asked)
                .as("and of a month that isn't settled, its year's months and its days")
                .hasSize(5 + 2);
    }

    @Test
    void asksAShortPeriodAtOnceAndNoFurtherThanWanted() {
        for (int day = 0; day < 700; day += 5) {
            book(new Day("reymonta", FIRST.plusDays(day)));
        }
        ports.settleMonths();

        assertThat(days(CENTRES, new Period(FIRST, FIRST.plusDays(30)), Integer.MAX_VALUE))
                .hasSize(7);
        assertThat(asked).containsExactly(2 * 31);

        assertThat(days(CENTRES, new Period(FIRST, FIRST.plusDays(699)), 3)).hasSize(3);
        assertThat(asked)
                .as("two years, twelve months of one centre, one month")
                .containsExactly(2 * 2, 12, 31);
    }

    private void book(Day day) {
        ports.projection()
                .accept(Loan.confirmed(day.centre(), day.date(), new UUID(1, 1), BeneficiaryKind.ORGANISATION));
    }

    private List<Day> days(List<String> places, Period period, int most) {
        asked.clear();
        List<Day> found = new ArrayList<>();
        find.each(places, period, USES, day -> {
            found.add(day);
            return found.size() < most;
        });
        return found;
    }

    /** How many spans each query asks for. */
    private Buckets counting(Buckets buckets) {
        return (Buckets) Proxy.newProxyInstance(
                Buckets.class.getClassLoader(), new Class<?>[] {Buckets.class}, (_, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof Collection<?> spans) {
                        asked.add(spans.size());
                    }
                    return method.invoke(buckets, arguments);
                });
    }
}
