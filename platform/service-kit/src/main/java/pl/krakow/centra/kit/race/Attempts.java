package pl.krakow.centra.kit.race;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import lombok.extern.slf4j.Slf4j;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Decides again when somebody else saved first, on what they left, after a short random pause. In each such race somebody
 * wins, so as many attempts as there are writers suffice; who is still losing after {@value #MOST} is told to come back (409
 * {@code conflict}).
 */
@Slf4j
public final class Attempts {

    public static final int MOST = 100;
    private static final long LONGEST_PAUSE_IN_NANOS = Duration.ofMillis(40).toNanos();
    private static final long SHORTEST_PAUSE_IN_NANOS = Duration.ofMillis(1).toNanos();

    private Attempts() {}

    /** @param attempt loads, decides and saves; gives nothing when it lost the race, and must have no other effect then */
    public static <R> R untilWon(Supplier<Optional<R>> attempt) {
        for (int number = 1; number <= MOST; number++) {
            var won = attempt.get();
            if (won.isPresent()) {
                return won.get();
            }
            log.debug("Lost a race, attempt {}", number);
            pause(number);
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    /** @param attempt whether nobody else saved first, or nothing had to be saved */
    public static void untilSettled(BooleanSupplier attempt) {
        untilWon(() -> attempt.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_IN_NANOS, SHORTEST_PAUSE_IN_NANOS << Math.min(attempt, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
