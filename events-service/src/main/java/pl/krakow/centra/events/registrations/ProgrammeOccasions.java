package pl.krakow.centra.events.registrations;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedEvent;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Occasions;
import pl.krakow.centra.events.registrations.domain.Session;

/** Asks the programme. */
@Component
@RequiredArgsConstructor
class ProgrammeOccasions implements Occasions {

    private final PlannedEvents events;

    @Override
    public Optional<Occasion> of(String centre, EventId event) {
        return events.find(centre, event.value()).map(ProgrammeOccasions::of);
    }

    private static Occasion of(PlannedEvent planned) {
        return new Occasion(
                new EventId(planned.id()),
                planned.centre(),
                planned.kind(),
                planned.zone(),
                switch (planned.status()) {
                    case DRAFT -> Occasion.Status.DRAFT;
                    case ON -> Occasion.Status.ON;
                    case POSTPONED -> Occasion.Status.POSTPONED;
                    case OFF -> Occasion.Status.OFF;
                },
                planned.capacity(),
                planned.sessions().stream()
                        .map(session -> new Session(session.id(), session.start(), session.end()))
                        .toList(),
                look(planned),
                planned.revision());
    }

    /** Short, and another one when the title or a place is. */
    private static String look(PlannedEvent planned) {
        var seen = planned.titles()
                + planned.sessions().stream()
                        .map(session -> "\n" + session.where() + session.place() + session.title())
                        .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
