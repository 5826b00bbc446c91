package pl.krakow.centra.events.own;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Hands each of this service's own events to whoever wants to hear of it. */
@Component
@RequiredArgsConstructor
class OwnEventsHeard implements EventHandler {

    private final List<HearsOwnEvents> everybody;

    /** Named after its first listeners; the name is where the consumer stands on the topic. */
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
        return everybody.stream().flatMap(each -> each.hearsOf().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(ReceivedEvent received) {
        for (var each : everybody) {
            if (each.hearsOf().contains(received.event().getClass())) {
                each.hear(received);
            }
        }
    }
}
