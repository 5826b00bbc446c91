package pl.krakow.centra.booking.reservation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.Turns;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * The one door to a day sheet for whoever changes it: loads the sheet, lets it decide, saves what changed. When someone
 * else saved first, the decision is made again on what they left, after a short random pause. In each such race somebody
 * wins, so as many attempts as there are writers suffice; who is still losing after {@value #MOST_ATTEMPTS} is told to
 * come back (409 {@code conflict}).
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class OnTheSheet {

    static final int MOST_ATTEMPTS = 100;
    private static final long LONGEST_PAUSE_IN_NANOS = Duration.ofMillis(40).toNanos();
    private static final long SHORTEST_PAUSE_IN_NANOS = Duration.ofMillis(1).toNanos();

    private final DaySheets sheets;
    private final Turns turns;

    /** What was decided, and the sheet as it is after that. */
    public record Answer<R>(DaySheet sheet, R result) {}

    /** @param decision asked again on a fresh sheet after each lost race; it must have no other effect */
    public <R> Answer<R> decide(SheetId id, ZoneId zone, Function<DaySheet, R> decision) {
        return turns.inTurn(id, () -> attempt(() -> sheets.of(id, zone), decision));
    }

    /** The same on the sheet this booking is on, wherever it moves meanwhile; nothing when the centre has no such booking. */
    public <R> Optional<Answer<R>> decide(String centre, BookingId booking, Function<DaySheet, R> decision) {
        return sheets.holding(centre, booking)
                .flatMap(found -> turns.inTurn(
                        found.id(), () -> attemptIfFound(() -> sheets.holding(centre, booking), decision)));
    }

    private <R> Answer<R> attempt(Supplier<DaySheet> load, Function<DaySheet, R> decision) {
        return attemptIfFound(() -> Optional.of(load.get()), decision).orElseThrow();
    }

    private <R> Optional<Answer<R>> attemptIfFound(Supplier<Optional<DaySheet>> load, Function<DaySheet, R> decision) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var loaded = load.get();
            if (loaded.isEmpty()) {
                return Optional.empty();
            }
            var sheet = loaded.get();
            var result = decision.apply(sheet);
            if (!sheet.isChanged() || sheets.save(sheet)) {
                return Optional.of(new Answer<>(sheet, result));
            }
            log.debug("Lost the race for {}, attempt {}", sheet.id(), attempt);
            pause(attempt);
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_IN_NANOS, SHORTEST_PAUSE_IN_NANOS << Math.min(attempt, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
