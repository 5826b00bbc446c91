package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Occasions;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.race.Turns;

/**
 * The one door to a roster for whoever changes it: loads it, lets it decide, saves what changed. When someone else saved
 * first, the decision is made again on what they left, see {@link Attempts}.
 */
@Component
@RequiredArgsConstructor
public class OnTheRoster {

    private final Rosters rosters;
    private final Occasions occasions;
    private final Turns turns;
    private final Clock clock;

    /** What was decided, and the roster as it is after that. */
    public record Answer<R>(Roster roster, R result) {}

    /**
     * Nothing when the centre has no such event.
     *
     * @param decision asked again on a fresh roster after each lost race; it must have no other effect
     */
    public <R> Optional<Answer<R>> decide(String centre, EventId event, Function<Roster, R> decision) {
        return decide(centre, event, decision, _ -> {});
    }

    /** @param first done with the decision before it is saved, each time it is made; what it does may turn out in vain */
    <R> Optional<Answer<R>> decide(String centre, EventId event, Function<Roster, R> decision, Consumer<R> first) {
        return turns.inTurn(event, () -> Attempts.untilWon(() -> attempt(centre, event, decision, first)));
    }

    private <R> Optional<Optional<Answer<R>>> attempt(
            String centre, EventId event, Function<Roster, R> decision, Consumer<R> first) {
        var loaded = find(centre, event);
        if (loaded.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        var roster = loaded.get();
        var result = decision.apply(roster);
        first.accept(result);
        return roster.isChanged() && !rosters.save(roster)
                ? Optional.empty()
                : Optional.of(Optional.of(new Answer<>(roster, result)));
    }

    /** The event's roster, a blank one when nothing was written on it yet; nothing when the centre has no such event. */
    public Optional<Roster> find(String centre, EventId event) {
        var found = rosters.of(event)
                .or(() -> occasions.of(centre, event).map(Roster::blank))
                .filter(roster -> roster.occasion().centre().equals(centre));
        found.filter(roster -> roster.occasion().status() == Occasion.Status.DRAFT)
                // it may have been announced, and nobody have told yet
                .ifPresent(roster -> occasions.of(centre, event).ifPresent(newer -> roster.follow(newer, now())));
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
