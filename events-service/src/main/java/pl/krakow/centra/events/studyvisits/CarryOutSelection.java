package pl.krakow.centra.events.studyvisits;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.ParticipantsSelected;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.registrations.OnTheRoster;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.studyvisits.domain.Decision;
import pl.krakow.centra.events.studyvisits.domain.Ranking;
import pl.krakow.centra.events.studyvisits.domain.Standing;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.StudyVisits;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.race.Attempts;

/**
 * Has a roster follow what was decided: first the reasons are written down, then all seats, places in the reserve and refusals
 * come in one write of the roster. Whoever decides does it at once; when a crash comes between, the news of the decision does.
 */
@Component
@RequiredArgsConstructor
class CarryOutSelection implements EventHandler {

    private final StudyVisits visits;
    private final OnTheRoster onTheRoster;
    private final Registrations registrations;
    private final Reasons reasons;
    private final Clock clock;

    @Override
    public String consumer() {
        return "events-selections";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(ParticipantsSelected.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof ParticipantsSelected selected) {
            visits.find(new EventId(selected.eventId())).ifPresent(this::carryOut);
        }
    }

    /** Does what is left to do; done again it changes nothing. */
    void carryOut(StudyVisit visit) {
        visit.decisions().forEach(decision -> carryOut(visit, decision));
    }

    private void carryOut(StudyVisit visit, Decision decision) {
        var roster = onTheRoster.find(visit.centre(), visit.event());
        var open = decision.standings().stream()
                .filter(standing -> roster.flatMap(known -> known.find(standing.application()))
                        .filter(entry -> entry.state() == EntryState.APPLIED)
                        .isPresent())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        open.forEach(standing -> explain(visit, decision, standing));
        var ranked = Ranking.qualified(open);
        List<RegistrationId> declined = open.stream()
                .map(Standing::application)
                .filter(application -> !ranked.contains(application))
                .toList();
        var reserve = visit.rules().reserve();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        onTheRoster.decide(
                visit.centre(),
                visit.event(),
                each -> each.select(ranked, declined, reserve == null ? Integer.MAX_VALUE : reserve, now));
    }

    /** Also for who qualified: whether there is a seat or a place in the reserve, only the roster knows. It is shown to who is declined. */
    private void explain(StudyVisit visit, Decision decision, Standing standing) {
        Attempts.untilWon(() -> registrations
                .find(standing.application())
                .map(registration -> {
                    var reason = reasons.of(
                            visit.rules(),
                            decision,
                            standing,
                            registration.person().language());
                    return reason.equals(registration.declineReason())
                                    || registrations.save(registration.declined(reason))
                            ? Optional.of(true)
                            : Optional.<Boolean>empty();
                })
                .orElseGet(() -> Optional.of(true)));
    }
}
