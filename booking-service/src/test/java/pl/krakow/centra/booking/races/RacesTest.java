package pl.krakow.centra.booking.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.booking.races.Pairing.Result;

/**
 * Fifty people at once want what there is too little of, time of one room above all, some in one way, some in another:
 * each pair of ways for forty rounds, of ways that are much like others for ten, half of them with one in the whole of a
 * divided room and the other in a part of it. After each round the invariant query must be clean. The negative controls run the very same races on day sheets, or
 * ledgers, that don't look at the version they overwrite; the same query must catch them.
 *
 * <p>That is on ports in memory, which obey the same contracts as the stores; one round is on the store itself, as that
 * takes longer. More of them by {@code -Draces.rounds=1000} and {@code -Draces.stored=100}.
 */
class RacesTest {

    private static final @Nullable Integer ROUNDS = Integer.getInteger("races.rounds");
    private static final int STORED = Integer.getInteger("races.stored", 1);
    private static final int AT_ONCE = 4;
    private static final int MOST_UNNOTICED = 50;

    private static final Store STORE = new Store();

    /** One store for several races, each in a week of its own, as it takes longer to set one up than to race in it. */
    private static final class Store {

        private static final int WEEKS = 200;

        private @Nullable RaceWorld world;
        private int rounds;

        Round round() {
            if (world == null || rounds == WEEKS) {
                world = RaceWorld.stored(Guards.ALL);
                rounds = 0;
            }
            return new Round(world, rounds++);
        }
    }

    static Stream<Pairing> pairings() {
        return Arrays.stream(Act.values())
                .flatMap(one -> Arrays.stream(Act.values())
                        .filter(other -> one.compareTo(other) <= 0)
                        .map(other -> new Pairing(one, other)))
                .filter(Pairing::isARace);
    }

    @ParameterizedTest
    @MethodSource("pairings")
    void giveNothingTwiceAndKeepEveryWord(Pairing pairing) throws Exception {
        var rounds = IntStream.range(0, rounds(pairing))
                .<Callable<Result>>mapToObj(number ->
                        () -> clean(pairing, new Round(RaceWorld.inMemory(Guards.ALL), number)))
                .toList();
        var results = new ArrayList<Result>();
        try (var racing = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var round : racing.invokeAll(rounds)) {
                results.add(round.get());
            }
        }
        if (pairing.isOfWaysApart()) {
            assertThat(winners(results, 0)).as("winners of " + pairing.one()).isPositive();
            assertThat(winners(results, 1)).as("winners of " + pairing.other()).isPositive();
        }
    }

    private static long winners(List<Result> results, int side) {
        return results.stream().mapToLong(result -> result.winners(side)).sum();
    }

    private static int rounds(Pairing pairing) {
        return ROUNDS == null ? pairing.isOfWaysApart() ? 40 : 10 : ROUNDS;
    }

    @ParameterizedTest
    @MethodSource("pairings")
    void areCaughtWithoutTheGuard(Pairing pairing) {
        assertThat(caught(pairing, _ -> RaceWorld.inMemory(pairing.guardsThatMatter())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairings")
    void giveNothingTwiceAndKeepEveryWordOnTheStore(Pairing pairing) {
        for (int number = 0; number < STORED; number++) {
            clean(pairing, STORE.round());
        }
    }

    @ParameterizedTest
    @EnumSource
    void areCaughtOnTheStoreWithoutTheGuard(Act act) {
        var pairing = new Pairing(Act.SINGLE, act);
        var world = RaceWorld.stored(pairing.guardsThatMatter());

        assertThat(caught(pairing, _ -> world)).isNotEmpty();
    }

    private static Result clean(Pairing pairing, Round round) {
        var race = pairing.race(round);
        assertThat(race.faults()).as("faults in round %d", round.number).isEmpty();
        assertThat(race.violations()).as("violations in round %d", round.number).isEmpty();
        if (!pairing.mayEndWithNobody()) {
            assertThat(race.winners(0) + race.winners(1))
                    .as("winners of round %d", round.number)
                    .isPositive();
        }
        return race;
    }

    private static List<String> caught(Pairing pairing, IntFunction<RaceWorld> worlds) {
        return IntStream.range(0, MOST_UNNOTICED)
                .mapToObj(number -> pairing.race(new Round(worlds.apply(number), number)))
                .map(Result::violations)
                .filter(violations -> !violations.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
