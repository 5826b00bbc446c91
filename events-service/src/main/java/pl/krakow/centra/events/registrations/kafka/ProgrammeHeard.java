package pl.krakow.centra.events.registrations.kafka;

import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventChanged;
import pl.krakow.centra.domainevents.EventPostponed;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.registrations.FollowProgramme;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Hears from the programme that an event is another than its roster knows. */
@Component
@RequiredArgsConstructor
class ProgrammeHeard implements EventHandler {

    private final FollowProgramme followProgramme;

    @Override
    public String consumer() {
        return "events-rosters";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(EventPublished.class, EventChanged.class, EventPostponed.class, EventCancelled.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        followProgramme.handle(received.centre(), new EventId(UUID.fromString(received.subject())));
    }
}
