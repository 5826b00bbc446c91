package pl.krakow.centra.events.advice;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.kit.race.Attempts;

/**
 * The one door to an adviser's day for whoever changes it: loads the day, lets it decide, saves what changed. When somebody
 * else saved first, the decision is made again on what they left, see {@link Attempts}.
 */
@Component
@RequiredArgsConstructor
class OnTheDay {

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
        return Attempts.untilWon(() -> attemptOnce(load, decision));
    }

    /** Nothing when the race was lost. */
    private <R> Optional<Optional<R>> attemptOnce(
            Supplier<Optional<AdviserDay>> load, Function<AdviserDay, R> decision) {
        var loaded = load.get();
        if (loaded.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        var day = loaded.get();
        var result = decision.apply(day);
        return day.isChanged() && !days.save(day) ? Optional.empty() : Optional.of(Optional.of(result));
    }
}
