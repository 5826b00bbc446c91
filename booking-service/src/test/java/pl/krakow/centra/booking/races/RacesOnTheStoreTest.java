package pl.krakow.centra.booking.races;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One round of each of the {@linkplain RacesTest races} on the store itself, as that takes longer, with the same controls. More
 * of them by {@code -Draces.stored=100}.
 */
class RacesOnTheStoreTest {

    private static final int STORED = Integer.getInteger("races.stored", 1);

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

    @ParameterizedTest
    @MethodSource("pl.krakow.centra.booking.races.Races#pairings")
    void giveNothingTwiceAndKeepEveryWord(Pairing pairing) {
        for (int number = 0; number < STORED; number++) {
            Races.clean(pairing, STORE.round());
        }
    }

    @ParameterizedTest
    @EnumSource
    void areCaughtWithoutTheGuard(Act act) {
        var pairing = new Pairing(Act.SINGLE, act);
        var world = RaceWorld.stored(pairing.guardsThatMatter());

        assertThat(Races.caught(pairing, _ -> world)).isNotEmpty();
    }
}
