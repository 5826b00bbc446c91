package pl.krakow.centra.events.advice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * The one door to an adviser's day for whoever changes it: loads the day, lets it decide, saves what changed. When somebody
 * else saved first, the decision is made again on what they left, after a short random pause. In each such race somebody
 * wins; who is still losing after {@value #MOST_ATTEMPTS} is told to come back (409 {@code conflict}).
 */
@Slf4j
@Component
@RequiredArgsConstructor
class OnTheDay {

    static final int MOST_ATTEMPTS = 100;
    private static final long LONGEST_PAUSE_IN_NANOS = Duration.ofMillis(40).toNanos();
    private static final long SHORTEST_PAUSE_IN_NANOS = Duration.ofMillis(1).toNanos();

    private final AdviserDays days;

    /** @param decision asked again on a fresh day after each lost race; it must have no other effect */
    <R> R decide(AdviserDayId id, Function<AdviserDay, R> decision) {
        return attempt(() -> Optional.of(days.of(id)), decision).orElseThrow();
    }

    /** The same on the day a duty is on; nothing when there is no such duty. */
    <R> Optional<R> decide(DutyId duty, Function<AdviserDay, R> decision) {
        return attempt(() -> days.holding(duty), decision);
    }

    private <R> Optional<R> attempt(Supplier<Optional<AdviserDay>> load, Function<AdviserDay, R> decision) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var loaded = load.get();
            if (loaded.isEmpty()) {
                return Optional.empty();
            }
            var day = loaded.get();
            var result = decision.apply(day);
            if (!day.isChanged() || days.save(day)) {
                return Optional.of(result);
            }
            log.debug("Lost the race for {}, attempt {}", day.id(), attempt);
            pause(attempt);
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_IN_NANOS, SHORTEST_PAUSE_IN_NANOS << Math.min(attempt, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
