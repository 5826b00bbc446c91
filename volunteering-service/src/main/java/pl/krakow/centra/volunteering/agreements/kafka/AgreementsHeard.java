package pl.krakow.centra.volunteering.agreements.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.AgreementConcluded;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.volunteering.placements.SettleReadiness;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Hears that an agreement was concluded: whoever waited for it alone may begin. Heard again it changes nothing. */
@Component
@RequiredArgsConstructor
class AgreementsHeard implements EventHandler {

    private final SettleReadiness settleReadiness;

    @Override
    public String consumer() {
        return "volunteering-agreements";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.VOLUNTEERING);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(AgreementConcluded.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof AgreementConcluded concluded) {
            settleReadiness.attended(new VolunteerId(concluded.volunteerId()));
        }
    }
}
