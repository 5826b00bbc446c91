package pl.krakow.centra.volunteering.letters.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.volunteering.letters.WriteVolunteerLetters;

/** Has volunteers written to about what became of their placements. */
@Component
@RequiredArgsConstructor
class VolunteersTold implements EventHandler {

    private final WriteVolunteerLetters writeLetters;

    @Override
    public String consumer() {
        return "volunteering-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.VOLUNTEERING);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(PlacementChanged.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof PlacementChanged changed) {
            writeLetters.placement(changed, received.version(), received.time());
        }
    }
}
