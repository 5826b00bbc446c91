package pl.krakow.centra.events.studyvisits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.OnTheRoster;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.studyvisits.domain.Assessment;
import pl.krakow.centra.events.studyvisits.domain.Deciding;
import pl.krakow.centra.events.studyvisits.domain.Ruling;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Staff assess applications by the criteria, each for themselves, and the coordinator decides about all of them in one act. What
 * is decided is written down with everybody's points first; then the roster follows in one write, see {@link CarryOutSelection}.
 */
@Component
@RequiredArgsConstructor
public class SelectParticipants {

    private final OnTheVisit onTheVisit;
    private final OnTheRoster onTheRoster;
    private final Registrations registrations;
    private final Applicants applicants;
    private final CarryOutSelection carryOut;
    private final FindApplications findApplications;
    private final Clock clock;

    /** Who does it. */
    public record Command(CentreId centre, EventId event, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(ApplicationsView applications) implements Outcome {}

        record EventUnknown() implements Outcome {}

        record NotAVisit() implements Outcome {}

        /** Nobody of that id has applied. */
        record ApplicationUnknown() implements Outcome {}

        /** Nobody assesses what they applied for themselves. */
        record OwnApplication() implements Outcome {}

        /** It isn't on, or no longer. */
        record NotOn(Occasion.Status status) implements Outcome {}

        record Over() implements Outcome {}

        record Refused(Deciding why) implements Outcome {}
    }

    /** One's own marks for an application, in place of one's earlier ones. */
    public Outcome assess(
            Command command, RegistrationId application, Map<UUID, Integer> marks, @Nullable String comment) {
        return objection(command, application)
                .orElseGet(() -> done(
                        command,
                        onTheVisit.change(
                                command.centre,
                                command.event,
                                (visit, now) -> visit.assess(
                                        new Assessment(application, command.actor.subject(), marks, comment, now)))));
    }

    /** Whether an application meets what must be met, where only people can tell, or the service was wrong. */
    public Outcome rule(Command command, RegistrationId application, UUID criterion, boolean met, String reason) {
        return objection(command, application)
                .orElseGet(() -> done(
                        command,
                        onTheVisit.change(
                                command.centre,
                                command.event,
                                (visit, now) -> visit.rule(new Ruling(
                                        application, criterion, met, reason, command.actor.subject(), now)))));
    }

    private Optional<Outcome> objection(Command command, RegistrationId application) {
        var roster = onTheRoster.find(command.centre.value(), command.event);
        if (roster.isEmpty()) {
            return Optional.of(new Outcome.EventUnknown());
        }
        var found = registrations
                .find(application)
                .filter(registration -> registration.event().equals(command.event));
        if (found.isEmpty()
                || roster.get()
                        .find(application)
                        .filter(entry -> entry.state() == EntryState.APPLIED)
                        .isEmpty()) {
            return Optional.of(new Outcome.ApplicationUnknown());
        }
        return found.get().isOf(command.actor.subject()) ? Optional.of(new Outcome.OwnApplication()) : Optional.empty();
    }

    /**
     * Decides who goes, as the ranking was seen.
     *
     * @param words for everybody who can't go
     */
    public Outcome decide(Command command, Revision seen, @Nullable String words) {
        var found = onTheRoster.find(command.centre.value(), command.event);
        if (found.isEmpty()) {
            return new Outcome.EventUnknown();
        }
        var roster = found.get();
        if (roster.occasion().status() != Occasion.Status.ON) {
            return new Outcome.NotOn(roster.occasion().status());
        }
        if (roster.occasion().isOverAt(clock.instant())) {
            return new Outcome.Over();
        }
        var changed = onTheVisit.change(command.centre, command.event, (visit, now) -> {
            var applied = current(command, roster);
            return visit.decide(
                    applicants.of(applied, Applicants.waiting(applied)),
                    day(applied),
                    words,
                    command.actor.subject(),
                    seen::matches,
                    now);
        });
        if (changed instanceof OnTheVisit.Outcome.Done(var visit, var _)) {
            carryOut.carryOut(visit);
        }
        return done(command, changed);
    }

    private Roster current(Command command, Roster otherwise) {
        return onTheRoster.find(command.centre.value(), command.event).orElse(otherwise);
    }

    static LocalDate day(Roster roster) {
        return LocalDate.ofInstant(roster.occasion().start(), roster.occasion().zone());
    }

    private Outcome done(Command command, OnTheVisit.Outcome outcome) {
        return switch (outcome) {
            case OnTheVisit.Outcome.Done _ ->
                findApplications
                        .list(command.centre, command.event, command.actor)
                        .<Outcome>map(Outcome.Done::new)
                        .orElseGet(Outcome.EventUnknown::new);
            case OnTheVisit.Outcome.EventUnknown() -> new Outcome.EventUnknown();
            case OnTheVisit.Outcome.NotAVisit() -> new Outcome.NotAVisit();
            case OnTheVisit.Outcome.Refused(var why) -> new Outcome.Refused(why);
        };
    }
}
