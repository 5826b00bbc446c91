package pl.krakow.centra.events.registrations;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.race.Attempts;

/**
 * Writes down who somebody is before the roster says where they stand. What is left of an earlier time, given up or never
 * finished, is replaced and keeps its ticket. What another process wrote for the same person at this moment is replaced only
 * while the roster doesn't name it: from then on letters with links to it may be out.
 */
@Component
@RequiredArgsConstructor
class WriteDownFirst {

    private final Registrations registrations;
    private final Rosters rosters;

    /** The registration as it is kept. Where somebody else came first it is theirs, and the roster won't take another. */
    Registration keep(Registration made) {
        return registrations.add(made) ? made : Attempts.untilWon(() -> replace(made));
    }

    private Optional<Registration> replace(Registration made) {
        var there = registrations.find(made.id());
        if (there.isEmpty()) {
            return registrations.add(made) ? Optional.of(made) : Optional.empty();
        }
        if (isNamed(there.get())) {
            return there;
        }
        var next = made.inPlaceOf(there.get());
        return registrations.save(next) ? Optional.of(next) : Optional.empty();
    }

    private boolean isNamed(Registration registration) {
        return rosters.of(registration.event())
                .flatMap(roster -> roster.find(registration.id()))
                .filter(entry -> entry.state().isLive() && entry.state() != EntryState.HELD)
                .isPresent();
    }
}
