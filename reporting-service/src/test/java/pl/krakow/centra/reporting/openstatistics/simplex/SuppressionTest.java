package pl.krakow.centra.reporting.openstatistics.simplex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.openstatistics.domain.Attacker.Bounds;
import pl.krakow.centra.reporting.openstatistics.domain.OpenTable;
import pl.krakow.centra.reporting.openstatistics.domain.Published;
import pl.krakow.centra.reporting.openstatistics.domain.Relation;
import pl.krakow.centra.reporting.openstatistics.domain.Statistics;

/**
 * An attacker with a solver of his own (OR-Tools) reads all published tables together. What is hidden is decided by another one
 * (Hipparchus); a mistake in one of them shows here.
 */
class SuppressionTest {

    private static final SimplexAttacker OURS = new SimplexAttacker();

    @BeforeAll
    static void solver() {
        Loader.loadNativeLibraries();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void leavesNoSmallCellToBeWorkedBack(int centres) {
        for (int seed = 0; seed < 12; seed++) {
            var statistics = Statistics.of(year(new Random(seed * 31L + centres), centres));
            var hidden = statistics.hidden(OURS);

            statistics.small().forEach((cell, threshold) -> {
                assertThat(hidden).contains(cell);
                var bounds = attack(cell, statistics, hidden);
                assertThat(bounds.leavesOpen(threshold))
                        .as("%s of %s is between %s", cell, statistics.value(cell), bounds)
                        .isTrue();
            });
        }
    }

    /** Leaving out the small counts alone: somebody subtracts. */
    @Test
    void wouldGiveSmallCountsAwayWithoutHidingMore() {
        int given = 0;
        for (int seed = 0; seed < 12; seed++) {
            var statistics = Statistics.of(year(new Random(seed), 3));
            var small = statistics.small();
            for (var cell : small.keySet()) {
                given += attack(cell, statistics, small.keySet()).leavesOpen(small.getOrDefault(cell, 0)) ? 0 : 1;
            }
        }
        assertThat(given).isPositive();
    }

    /** Hiding everything would hide small counts too, and nobody would need it. */
    @Test
    void publishesMostOfWhatIsNotSmall() {
        int all = 0;
        int published = 0;
        for (int seed = 0; seed < 12; seed++) {
            var statistics = Statistics.of(year(new Random(seed), 5));
            var hidden = statistics.hidden(OURS);
            var cells = statistics.published(hidden);
            for (int cell = 0; cell < cells.size(); cell++) {
                if (!statistics.small().containsKey(cell)) {
                    all++;
                    published += hidden.contains(cell) ? 0 : 1;
                }
            }
        }
        assertThat(published).isGreaterThan(all * 6 / 10);
    }

    @Test
    void publishesTheSameEachTime() {
        var counts = year(new Random(4), 5);

        var once = Statistics.of(counts);
        var again = Statistics.of(counts);

        assertThat(again.published(again.hidden(OURS))).isEqualTo(once.published(once.hidden(OURS)));
    }

    @Test
    void neverShowsASmallCount() {
        var statistics = Statistics.of(year(new Random(9), 4));

        assertThat(statistics.published(statistics.hidden(OURS))).allSatisfy(cell -> {
            var value = cell.value();
            if (value != null && value > 0) {
                assertThat(value).isGreaterThanOrEqualTo(OpenTable.threshold(cell.indicator()));
            }
        });
        assertThat(statistics.published(Set.of()))
                .extracting(Published::indicator)
                .as("organisations are few below three")
                .contains(Indicator.ORGANISATIONS);
    }

    private static Bounds attack(int cell, Statistics statistics, Set<Integer> hidden) {
        return new Bounds(
                solve(cell, statistics.relations(), statistics, hidden, false),
                solve(cell, statistics.relations(), statistics, hidden, true));
    }

    private static double solve(
            int cell, List<Relation> relations, Statistics statistics, Set<Integer> hidden, boolean most) {
        var solver = MPSolver.createSolver("GLOP");
        Map<Integer, MPVariable> variables = new HashMap<>();
        hidden.forEach(each -> variables.put(each, solver.makeNumVar(0, MPSolver.infinity(), "x" + each)));
        for (var relation : relations) {
            double constant = 0;
            for (var weight : relation.weights().entrySet()) {
                if (!hidden.contains(weight.getKey())) {
                    constant += (double) statistics.value(weight.getKey()) * weight.getValue();
                }
            }
            var constraint = solver.makeConstraint(relation.equal() ? -constant : -MPSolver.infinity(), -constant);
            relation.weights().forEach((each, weight) -> {
                var variable = variables.get(each);
                if (variable != null) {
                    constraint.setCoefficient(variable, weight);
                }
            });
        }
        var objective = solver.objective();
        objective.setCoefficient(variables.get(cell), 1);
        objective.setOptimizationDirection(most);
        return switch (solver.solve()) {
            case OPTIMAL -> objective.value();
            case UNBOUNDED, INFEASIBLE, ABNORMAL, FEASIBLE, NOT_SOLVED, MODEL_INVALID ->
                most ? Double.POSITIVE_INFINITY : Double.NaN;
        };
    }

    /** A year with many small counts: centres of different sizes, rare kinds, beneficiaries of several centres. */
    private static Counts year(Random random, int centres) {
        SortedMap<String, SortedMap<String, Long>> places = new TreeMap<>();
        SortedMap<String, Long> city = new TreeMap<>();
        places.put(Counts.TOGETHER, city);
        Map<Indicator, Long> most = new LinkedHashMap<>();
        for (int i = 0; i < centres; i++) {
            SortedMap<String, Long> cells = new TreeMap<>();
            places.put("centre-" + i, cells);
            int size = random.nextInt(4);
            long individuals = few(random, size);
            long groups = few(random, size);
            long organisations = few(random, size);
            long beneficiaries = Math.max(
                    Math.max(individuals, groups),
                    Math.max(organisations, individuals + groups + organisations - random.nextInt(2)));
            put(cells, Cell.whole(Indicator.INDIVIDUALS), individuals);
            put(cells, Cell.whole(Indicator.INFORMAL_GROUPS), groups);
            put(cells, Cell.whole(Indicator.ORGANISATIONS), organisations);
            put(cells, Cell.whole(Indicator.BENEFICIARIES), beneficiaries);
            put(cells, Cell.whole(Indicator.ROOM_USES), beneficiaries == 0 ? 0 : beneficiaries + few(random, size));
            parts(
                    cells,
                    Indicator.PEOPLE,
                    Dimension.AUDIENCE,
                    List.of("NGO", "INFORMAL_GROUP", "RESIDENT"),
                    random,
                    size);
            parts(cells, Indicator.EVENTS, Dimension.EVENT_KIND, List.of("TRAINING", "FAIR"), random, size);
            parts(
                    cells,
                    Indicator.EVENT_PEOPLE,
                    Dimension.EVENT_KIND,
                    List.of("TRAINING", "FAIR", "DEBATE"),
                    random,
                    size);
            parts(cells, Indicator.ADVICE, Dimension.FIELD, List.of("law", "tax", "pr", "fundraising"), random, size);
            cells.forEach((key, value) -> {
                var cell = Cell.of(key).orElseThrow();
                if (cell.indicator().distinct()) {
                    most.merge(cell.indicator(), value, Math::max);
                } else {
                    city.merge(key, value, Long::sum);
                }
            });
        }
        for (var kind : List.of(Indicator.INDIVIDUALS, Indicator.INFORMAL_GROUPS, Indicator.ORGANISATIONS)) {
            long sum = sum(places, kind);
            long highest = most.getOrDefault(kind, 0L);
            put(city, Cell.whole(kind), highest + (sum == highest ? 0 : random.nextLong(sum - highest + 1)));
        }
        long kinds = List.of(Indicator.INDIVIDUALS, Indicator.INFORMAL_GROUPS, Indicator.ORGANISATIONS).stream()
                .mapToLong(kind -> city.getOrDefault(Cell.whole(kind).key(), 0L))
                .sum();
        long all = Math.min(kinds, sum(places, Indicator.BENEFICIARIES));
        put(city, Cell.whole(Indicator.BENEFICIARIES), Math.max(all, most.getOrDefault(Indicator.BENEFICIARIES, 0L)));
        return new Counts(places);
    }

    private static long sum(SortedMap<String, SortedMap<String, Long>> places, Indicator indicator) {
        return places.entrySet().stream()
                .filter(place -> !place.getKey().equals(Counts.TOGETHER))
                .mapToLong(place ->
                        place.getValue().getOrDefault(Cell.whole(indicator).key(), 0L))
                .sum();
    }

    private static void parts(
            SortedMap<String, Long> cells,
            Indicator indicator,
            Dimension by,
            List<String> values,
            Random random,
            int size) {
        long whole = random.nextInt(3);
        for (var value : values) {
            long part = few(random, size);
            put(cells, new Cell(indicator, by.is(value)), part);
            whole += part;
        }
        put(cells, Cell.whole(indicator), whole);
    }

    private static void put(SortedMap<String, Long> cells, Cell cell, long value) {
        if (value != 0) {
            cells.put(cell.key(), value);
        }
    }

    private static long few(Random random, int size) {
        return IntStream.of(0, 1 + random.nextInt(4), random.nextInt(12), random.nextInt(300))
                .toArray()[Math.min(3, random.nextInt(2) + random.nextInt(size + 1))];
    }
}
