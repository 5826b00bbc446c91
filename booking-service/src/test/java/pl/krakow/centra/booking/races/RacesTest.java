package pl.krakow.centra.booking.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fifty people at once want time of one room, some in one way, some in another: each pair of ways for a hundred rounds,
 * half of them with one in the whole of a divided room and the other in a part of it. After each round the invariant
 * query must be clean. The negative controls run the very same races on day sheets that don't look at the version they
 * overwrite; the same query must catch them.
 *
 * <p>A hundred rounds on the port in memory, which obeys the same contract as the store's; fewer on the store itself, as
 * they take longer. More of them by {@code -Draces.rounds=1000} and {@code -Draces.stored=100}.
 */
class RacesTest {

    private static final int ROUNDS = Integer.getInteger("races.rounds", 100);
    private static final int STORED = Integer.getInteger("races.stored", 4);
    private static final int MOST_UNNOTICED = 50;

    static Stream<Pairing> pairings() {
        return Arrays.stream(Act.values())
                .flatMap(one -> Arrays.stream(Act.values())
                        .filter(other -> one.compareTo(other) <= 0)
                        .map(other -> new Pairing(one, other)))
                .filter(Pairing::isARace);
    }

    @ParameterizedTest
    @MethodSource("pairings")
    void giveNoTimeTwiceAndKeepEveryWord(Pairing pairing) {
        run(pairing, ROUNDS, _ -> RaceWorld.inMemory(true));
    }

    @ParameterizedTest
    @MethodSource("pairings")
    void areCaughtWithoutTheGuard(Pairing pairing) {
        assertThat(caught(pairing, _ -> RaceWorld.inMemory(false))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairings")
    void giveNoTimeTwiceAndKeepEveryWordOnTheStore(Pairing pairing) {
        var world = RaceWorld.stored(true);

        run(pairing, STORED, _ -> world);
    }

    @ParameterizedTest
    @MethodSource("pairings")
    void areCaughtOnTheStoreWithoutTheGuard(Pairing pairing) {
        var world = RaceWorld.stored(false);

        assertThat(caught(pairing, _ -> world)).isNotEmpty();
    }

    private static void run(Pairing pairing, int rounds, IntFunction<RaceWorld> worlds) {
        for (int number = 0; number < rounds; number++) {
            var race = pairing.race(new Round(worlds.apply(number), number));
            assertThat(race.faults()).as("faults in round %d", number).isEmpty();
            assertThat(race.violations()).as("violations in round %d", number).isEmpty();
            assertThat(race.winners(0) + race.winners(1))
                    .as("winners of round %d", number)
                    .isPositive();
        }
    }

    private static List<String> caught(Pairing pairing, IntFunction<RaceWorld> worlds) {
        return IntStream.range(0, MOST_UNNOTICED)
                .mapToObj(number -> pairing.race(new Round(worlds.apply(number), number)))
                .map(Pairing.Result::violations)
                .filter(violations -> !violations.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
