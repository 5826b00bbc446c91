package pl.krakow.centra.volunteering.agreements.kafka;

import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.AgreementConcluded;
import pl.krakow.centra.domainevents.AgreementEnded;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.volunteering.agreements.FollowAgreements;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;

/** Hears that an agreement was concluded or terminated, and has the placements it is about follow. Heard again it changes nothing. */
@Component
@RequiredArgsConstructor
class AgreementsHeard implements EventHandler {

    private final FollowAgreements follow;

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
        return Set.of(AgreementConcluded.class, AgreementEnded.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        follow.agreement(new AgreementId(UUID.fromString(received.subject())));
    }
}
