package pl.krakow.centra.events.advice;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants;

/** Who came for advice is known as long as what they told of themselves is kept. */
@Component
@RequiredArgsConstructor
class VisitsKnow implements KnowsParticipants {

    private final Visits visits;

    @Override
    public boolean knows(AtAddress somebody) {
        return visits.of(Set.of(somebody.participant())).stream().anyMatch(Visit::isPersonal);
    }
}
