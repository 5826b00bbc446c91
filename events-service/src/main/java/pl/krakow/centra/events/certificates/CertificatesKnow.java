package pl.krakow.centra.events.certificates;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants;

/** Who has a certificate is known as long as their name is kept with it. */
@Component
@RequiredArgsConstructor
class CertificatesKnow implements KnowsParticipants {

    private final Certificates certificates;

    @Override
    public boolean knows(AtAddress somebody) {
        return certificates.ofParticipant(somebody.participant()).stream()
                .anyMatch(certificate -> certificate.holder() != null);
    }
}
