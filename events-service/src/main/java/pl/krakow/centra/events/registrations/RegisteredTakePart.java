package pl.krakow.centra.events.registrations;

import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.TakesPart;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Rosters;

/** Who has a seat that is theirs takes part; who waits or gave it up doesn't. */
@Component
@RequiredArgsConstructor
class RegisteredTakePart implements TakesPart {

    private final Registrations registrations;
    private final Rosters rosters;

    @Override
    public boolean takesPart(String subject, UUID event) {
        var id = new EventId(event);
        var own = registrations.ofSubject(subject, id);
        return !own.isEmpty()
                && rosters.of(id)
                        .filter(roster -> own.stream()
                                .flatMap(registration -> roster.find(registration.id()).stream())
                                .anyMatch(entry -> entry.state() == EntryState.CONFIRMED))
                        .isPresent();
    }
}
