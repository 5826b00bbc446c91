package pl.krakow.centra.booking.races;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Reymonta;

/** Two ways to get at what there is too little of, which may be one way twice. */
record Pairing(Act one, Act other) {

    private static final int CONTENDERS = 50;

    /** Closing twice harms nobody, and who waits is in one line. */
    boolean isARace() {
        return one != other || one != Act.CLOSURE && one != Act.OFFER;
    }

    /** Whether some give up again what they got, which by then may have kept everybody else out. */
    boolean mayEndWithNobody() {
        return one == Act.EVENT || other == Act.EVENT;
    }

    /** Whether neither way is much like one of the others. */
    boolean isOfWaysApart() {
        return !one.isAVariant() && !other.isAVariant();
    }

    /**
     * Races once. Half of the rounds are in one room; in the others one of the two is in the whole and the other in a
     * part. In turn everybody begins at once, one of the two begins when the other has read, everybody begins when they
     * like; and in a third of the rounds nobody waits for anybody.
     */
    Result race(Round round) {
        round.world.scarcity.end();
        everySheetExists(round);
        var first = one.contenders(round, roomOf(0, round), 0, CONTENDERS - other.share(CONTENDERS));
        var second = other.contenders(round, roomOf(1, round), 1, CONTENDERS - first.size());
        one.makeScarce(round);
        other.makeScarce(round);
        var lates = IntStream.range(0, first.size() + second.size())
                .mapToObj(n -> late(round, n < first.size() ? 0 : 1))
                .toList();
        var results = round.world.lockstep.race(
                Stream.concat(first.stream(), second.stream()).toList(), lates, round.number % 3 < 2 ? steps() : 0);
        return new Result(round, results, first.size());
    }

    /** Who claims shares reads twice as much, and comes back until it is known what those before them came to. */
    private int steps() {
        return isAboutShares() ? 2 : 4;
    }

    private boolean isAboutShares() {
        return one.isAboutShares() || other.isAboutShares();
    }

    private static String roomOf(int side, Round round) {
        return round.number % 4 == 1 + 2 * side ? RaceWorld.HALF : RaceWorld.HALL;
    }

    private static int late(Round round, int side) {
        return switch (round.number / 4 % 4) {
            case 0 -> 0;
            case 1 -> 2 * side;
            case 2 -> 2 - 2 * side;
            default -> round.random(4);
        };
    }

    /** The first write of a sheet is guarded by its key; every later one, which is what races here, by its version. */
    private static void everySheetExists(Round round) {
        for (var date : List.of(round.monday, round.tuesday)) {
            var day = round.world.day(RaceWorld.HALL, date);
            var early = Reymonta.by(Authority.COORDINATOR, Reymonta.ask(Centre.slot(date, "09:00", "09:30")));
            round.world.prepare(day, sheet -> sheet.place(early, day, RaceWorld.NOW));
        }
    }

    /** Without these it would have to be noticed that something is given twice. */
    Guards guardsThatMatter() {
        return isAboutShares() ? Guards.NONE_ON_LEDGERS : Guards.NONE_ON_SHEETS;
    }

    @Override
    public String toString() {
        return one + " x " + other;
    }

    /**
     * What came of a race.
     *
     * @param first how many of the contenders are on the first side
     */
    record Result(Round round, List<Future<Optional<Gain>>> results, int first) {

        List<Throwable> faults() {
            return results.stream()
                    .filter(result -> result.state() == Future.State.FAILED)
                    .map(Future::exceptionNow)
                    .toList();
        }

        /** How many on a side got something. */
        long winners(int side) {
            return (side == 0 ? gains(0, first) : gains(first, results.size())).count();
        }

        List<String> violations() {
            return Violations.of(round, gains(0, results.size()).toList());
        }

        private Stream<Gain> gains(int from, int to) {
            return results.subList(from, to).stream()
                    .filter(result -> result.state() == Future.State.SUCCESS)
                    .flatMap(result -> result.resultNow().stream());
        }
    }
}
