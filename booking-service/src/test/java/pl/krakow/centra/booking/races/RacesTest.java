package pl.krakow.centra.booking.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.booking.races.Pairing.Result;

/**
 * Fifty people at once want what there is too little of, time of one room above all, some in one way, some in another:
 * each pair of ways for forty rounds, of ways that are much like others for ten, half of them with one in the whole of a
 * divided room and the other in a part of it. After each round the invariant query must be clean. The negative controls run the very same races on day sheets, or
 * ledgers, that don't look at the version they overwrite; the same query must catch them.
 *
 * <p>That is on ports in memory, which obey the same contracts as the stores; {@link RacesOnTheStoreTest} is on the store
 * itself. More of them by {@code -Draces.rounds=1000}.
 */
class RacesTest {

    private static final @Nullable Integer ROUNDS = Integer.getInteger("races.rounds");
    private static final int AT_ONCE = 4;

    @ParameterizedTest
    @MethodSource("pl.krakow.centra.booking.races.Races#pairings")
    void giveNothingTwiceAndKeepEveryWord(Pairing pairing) throws Exception {
        var rounds = IntStream.range(0, rounds(pairing))
                .<Callable<Result>>mapToObj(number ->
                        () -> Races.clean(pairing, new Round(RaceWorld.inMemory(Guards.ALL), number)))
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
    @MethodSource("pl.krakow.centra.booking.races.Races#pairings")
    void areCaughtWithoutTheGuard(Pairing pairing) {
        assertThat(Races.caught(pairing, _ -> RaceWorld.inMemory(pairing.guardsThatMatter())))
                .isNotEmpty();
    }
}
