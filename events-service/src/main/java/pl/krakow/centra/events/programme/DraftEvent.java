package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.DraftPolicy;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventPlan;
import pl.krakow.centra.events.programme.domain.Materials;
import pl.krakow.centra.events.programme.domain.Origin;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.events.programme.domain.SessionPlan;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;

/**
 * The coordinator drafts an event, new or after one there was, and it asks for its rooms at once. Drafting twice with one
 * id drafts once.
 */
@Component
@RequiredArgsConstructor
public class DraftEvent {

    private final ProgrammeEvents events;
    private final StaffViews views;
    private final CopyMaterials copies;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    public record Command(EventId id, CentreId centre, EventPlan plan, Actor actor, Locale language) {}

    /**
     * Everything as last time, its files and picture too, at other times and without the people.
     *
     * @param start when the first session begins; the others follow as many days later as they did, by the local clock
     */
    public record Copy(EventId id, CentreId centre, EventId copyOf, Instant start, Actor actor, Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Drafted(EventView event) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        /** There is no event to copy. */
        record Unknown() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return draft(
                command.id,
                command.centre,
                command.plan,
                () -> Materials.NONE,
                Origin.drafted(command.actor.subject(), now),
                now,
                command.language);
    }

    public Outcome copy(Copy command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return events.find(command.centre.value(), command.copyOf)
                .map(last -> draft(
                        command.id,
                        command.centre,
                        new EventPlan(last.details().about(), later(last, command.start)),
                        () -> copies.of(last, command.id, now),
                        new Origin(command.actor.subject(), now, null, last.id()),
                        now,
                        command.language))
                .orElseGet(Outcome.Unknown::new);
    }

    private static List<SessionPlan> later(ProgrammeEvent last, Instant start) {
        var zone = last.zone();
        var first = last.details().start().atZone(zone).toLocalDateTime();
        var by = Duration.between(first, start.atZone(zone).toLocalDateTime());
        return last.details().sessions().stream()
                .map(session -> {
                    var begins = session.start()
                            .atZone(zone)
                            .toLocalDateTime()
                            .plus(by)
                            .atZone(zone)
                            .toInstant();
                    return new SessionPlan(
                            null, session.title(), begins, begins.plus(session.length()), session.place());
                })
                .toList();
    }

    private Outcome draft(
            EventId id,
            CentreId centre,
            EventPlan plan,
            Supplier<Materials> materials,
            Origin origin,
            Instant now,
            Locale language) {
        return DraftPolicy.refusal(plan, now)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Drafted(views.of(
                        add(ProgrammeEvent.draft(
                                id,
                                centre.value(),
                                zone(centre),
                                plan.ofNew(id, ids::derived),
                                materials.get(),
                                origin,
                                now)),
                        language)));
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
