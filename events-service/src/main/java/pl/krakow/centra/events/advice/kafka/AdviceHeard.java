package pl.krakow.centra.events.advice.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceCancelled;
import pl.krakow.centra.domainevents.AdviceEvent;
import pl.krakow.centra.domainevents.AdviceMoved;
import pl.krakow.centra.domainevents.AdviceReleased;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.advice.letters.WriteAdviceLetters;
import pl.krakow.centra.events.advice.letters.WriteAdviserLetters;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Has letters written for what happens to appointments. */
@Component
@RequiredArgsConstructor
class AdviceHeard implements EventHandler {

    private final WriteAdviceLetters writeLetters;
    private final WriteAdviserLetters toAdvisers;

    @Override
    public String consumer() {
        return "events-advice";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(AdviceBooked.class, AdviceMoved.class, AdviceReleased.class, AdviceCancelled.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof AdviceEvent news) {
            var cause = new WriteAdviceLetters.Cause(received.id(), received.version(), received.time());
            writeLetters.about(news, cause);
            toAdvisers.about(news, cause);
        }
    }
}
