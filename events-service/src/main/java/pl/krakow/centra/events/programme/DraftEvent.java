package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.DraftPolicy;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** The coordinator drafts an event, which asks for its room at once. Drafting twice with one id drafts once. */
@Component
@RequiredArgsConstructor
public class DraftEvent {

    private final ProgrammeEvents events;
    private final StaffViews views;
    private final CentreCatalogue centres;
    private final Clock clock;

    public record Command(EventId id, CentreId centre, EventDetails details, Actor actor, Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Drafted(EventView event) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return DraftPolicy.refusal(command.details, now)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Drafted(views.of(
                        add(ProgrammeEvent.draft(
                                command.id,
                                command.centre.value(),
                                zone(command.centre),
                                command.details,
                                command.actor.subject(),
                                now)),
                        command.language)));
    }

    private ProgrammeEvent add(Decision.Decided draft) {
        var event = draft.event();
        return events.add(draft)
                ? event
                : events.find(event.centre(), event.id()).orElseThrow();
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
