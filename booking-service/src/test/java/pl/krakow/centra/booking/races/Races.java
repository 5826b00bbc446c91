package pl.krakow.centra.booking.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.krakow.centra.booking.races.Pairing.Result;

/** What the races in memory and those on the store have in common. */
final class Races {

    private static final int MOST_UNNOTICED = 50;

    private Races() {}

    /** Every two ways that want the same. */
    static Stream<Pairing> pairings() {
        return Arrays.stream(Act.values())
                .flatMap(one -> Arrays.stream(Act.values())
                        .filter(other -> one.compareTo(other) <= 0)
                        .map(other -> new Pairing(one, other)))
                .filter(Pairing::isARace);
    }

    static Result clean(Pairing pairing, Round round) {
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

    /** What the invariant query finds in the first of some rounds it finds anything in. */
    static List<String> caught(Pairing pairing, IntFunction<RaceWorld> worlds) {
        return IntStream.range(0, MOST_UNNOTICED)
                .mapToObj(number -> pairing.race(new Round(worlds.apply(number), number)))
                .map(Result::violations)
                .filter(violations -> !violations.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
