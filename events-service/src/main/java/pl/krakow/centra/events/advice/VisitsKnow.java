package pl.krakow.centra.events.advice;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants;

/** Who came for advice, or waits for it, is known as long as what they told of themselves is kept. */
@Component
@RequiredArgsConstructor
class VisitsKnow implements KnowsParticipants {

    private final Visits visits;
    private final Wishes wishes;

    @Override
    public boolean knows(AtAddress somebody) {
        var them = Set.of(somebody.participant());
        return visits.of(them).stream().anyMatch(Visit::isPersonal)
                || !wishes.of(them).isEmpty();
    }
}
