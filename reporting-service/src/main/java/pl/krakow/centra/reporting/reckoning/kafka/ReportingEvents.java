package pl.krakow.centra.reporting.reckoning.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.reckoning.Reckoning;
import pl.krakow.centra.reporting.reckoning.TakeEvent;

/** Everything the figures are projected from, into the figures that are read. */
@Component
@RequiredArgsConstructor
class ReportingEvents implements EventHandler {

    private final TakeEvent takeEvent;
    private final Sources sources;
    private final Generations generations;

    @Override
    public String consumer() {
        return "reporting-usage";
    }

    @Override
    public Set<String> topics() {
        return Set.copyOf(Topics.all());
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return TakeEvent.types();
    }

    @Override
    public void handle(ReceivedEvent received) {
        generations.writing(Reckoning.VERSION, () -> takeEvent.handle(received));
        sources.taken(EventTypes.of(received.event()).topic(), received.time());
    }
}
