package pl.krakow.centra.events.registrations;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.Turnouts;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Rosters;

/** Who came is noted on the event's roster, and settled there. */
@Component
@RequiredArgsConstructor
class SettledTurnouts implements Turnouts {

    private final Rosters rosters;

    @Override
    public Set<UUID> settled(Collection<UUID> events) {
        return rosters.settled(events.stream().map(EventId::new).toList()).stream()
                .map(EventId::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
