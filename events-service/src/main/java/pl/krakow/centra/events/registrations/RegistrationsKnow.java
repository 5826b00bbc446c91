package pl.krakow.centra.events.registrations;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.KnowsParticipants;
import pl.krakow.centra.events.registrations.domain.Registrations;

/** Who signed up is known as long as a registration names them. */
@Component
@RequiredArgsConstructor
class RegistrationsKnow implements KnowsParticipants {

    private final Registrations registrations;

    @Override
    public boolean knows(AtAddress somebody) {
        return registrations.ofParticipants(List.of(somebody.participant())).stream()
                .anyMatch(registration -> !registration.isErased());
    }
}
