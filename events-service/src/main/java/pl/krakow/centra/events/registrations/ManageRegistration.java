package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Answers;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.Person;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.Step;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Revision;

/**
 * The next step with a registration: by the person it is of, with their account or a link that was sent to them, or by the
 * staff of the centre. For anybody else it doesn't exist.
 */
@Component
@RequiredArgsConstructor
public class ManageRegistration {

    private final OnTheRoster onTheRoster;
    private final Registrations registrations;
    private final CentreStaff staff;
    private final Clock clock;

    public record Command(CentreId centre, EventId event, RegistrationId registration, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(RegistrationView registration) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotPossible(EntryState state) implements Outcome {}

        record Full(int free) implements Outcome {}

        /** @param most as many as it stands for */
        record TooManyPeople(int most) implements Outcome {}

        record TooLate() implements Outcome {}

        /** Somebody changed it since the person deciding saw it. */
        record Outdated() implements Outcome {}

        record Flawed(Answers.Flaw flaw) implements Outcome {}
    }

    public Outcome approve(Command command) {
        return byStaff(command, (roster, now) -> roster.approve(command.registration, now));
    }

    /** @param reason told to the person */
    public Outcome decline(Command command, String reason) {
        var found = find(command).filter(_ -> staff.includes(command.actor, command.centre));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        // the reason comes first, so that the letter that follows the decision finds it
        var declined = found.get().declined(reason);
        var state = onTheRoster
                .find(command.centre.value(), command.event)
                .flatMap(roster -> roster.find(command.registration))
                .map(entry -> entry.state());
        if (state.isPresent() && state.get() != EntryState.APPLIED) {
            return new Outcome.NotPossible(state.get());
        }
        return registrations.save(declined)
                ? step(declined, (roster, now) -> roster.decline(command.registration, now))
                : new Outcome.Outdated();
    }

    public Outcome cancel(Command command) {
        return byPersonOrStaff(
                command, registration -> registration.isOf(command.actor.subject()) ? Cause.PERSON : Cause.CENTRE);
    }

    /** Some of a group don't come after all: their seats pass on. */
    public Outcome keepOnly(Command command, int people) {
        return visible(command)
                .map(registration -> keepOnly(
                        registration, people, registration.isOf(command.actor.subject()) ? Cause.PERSON : Cause.CENTRE))
                .orElseGet(Outcome.Unknown::new);
    }

    public Outcome keepOnlyByLink(String hash, int people) {
        return byLink(hash, registration -> keepOnly(registration, people, Cause.PERSON));
    }

    private Outcome keepOnly(Registration registration, int people, Cause by) {
        var outcome = step(registration, (roster, now) -> roster.keepOnly(registration.id(), people, by, now));
        if (outcome instanceof Outcome.Done) {
            // what letters say; done again by who asks again, should the process die here
            Attempts.untilSettled(() -> registrations
                    .find(registration.id())
                    .filter(known -> known.people() != people)
                    .map(known -> registrations.save(known.standingFor(people)))
                    .orElse(true));
        }
        return outcome;
    }

    private interface Why {

        Cause of(Registration registration);
    }

    private Outcome byPersonOrStaff(Command command, Why why) {
        return visible(command)
                .map(registration -> step(
                        registration, (roster, now) -> roster.cancel(registration.id(), why.of(registration), now)))
                .orElseGet(Outcome.Unknown::new);
    }

    /** Takes the seat that is offered. */
    public Outcome accept(Command command) {
        return find(command)
                .filter(registration -> registration.isOf(command.actor.subject()))
                .map(registration -> step(registration, (roster, now) -> roster.accept(registration.id(), now)))
                .orElseGet(Outcome.Unknown::new);
    }

    /** Who comes and what they answered, while they may still take part and the event isn't over. */
    public Outcome change(Command command, Revision seen, Person person, Answers answers) {
        var found = visible(command);
        var roster = onTheRoster.find(command.centre.value(), command.event);
        var entry = roster.flatMap(known -> known.find(command.registration));
        if (found.isEmpty() || roster.isEmpty() || entry.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!seen.matches(found.get().revision())) {
            return new Outcome.Outdated();
        }
        if (!entry.get().state().isLive()) {
            return new Outcome.NotPossible(entry.get().state());
        }
        if (roster.get().occasion().isOverAt(now())) {
            return new Outcome.TooLate();
        }
        var flaw = answers.flaw(roster.get().signUp().questions());
        if (flaw.isPresent()) {
            return new Outcome.Flawed(flaw.get());
        }
        var changed = found.get().changed(withTheSameAddress(person, found.get()), answers);
        return registrations.save(changed)
                ? new Outcome.Done(RegistrationView.of(changed, entry.get(), roster.get()))
                : new Outcome.Outdated();
    }

    /** An address that was confirmed can't be changed into one that wasn't. */
    private static Person withTheSameAddress(Person wanted, Registration registration) {
        return registration.subject() == null && registration.byStaff() == null
                ? new Person(
                        wanted.name(),
                        registration.person().email(),
                        wanted.phone(),
                        wanted.language(),
                        wanted.organisation(),
                        wanted.needs())
                : wanted;
    }

    // By link

    /** What such a link opens; nothing when it was never sent, or its time is up. */
    public Optional<Opened> open(String hash) {
        var now = now();
        return registrations
                .byLink(hash)
                .flatMap(registration -> registration
                        .link(hash, now)
                        .flatMap(link -> onTheRoster
                                .find(registration.centre(), registration.event())
                                .flatMap(roster -> roster.find(registration.id())
                                        .map(entry -> new Opened(
                                                registration,
                                                link.purpose(),
                                                RegistrationView.of(registration, entry, roster))))));
    }

    /** The same for who has a seat that is theirs; nothing for others. */
    public Optional<Registration> openAsParticipant(String hash) {
        return open(hash)
                .filter(found -> found.purpose() == Link.Purpose.MANAGE
                        && found.view().state() == RegistrationView.State.CONFIRMED)
                .map(Opened::registration);
    }

    /** A registration somebody has a link to. */
    public record Opened(Registration registration, Link.Purpose purpose, RegistrationView view) {}

    /** The registration of somebody whose link is good for what follows the event; nothing for any other link. */
    public Optional<Registration> afterwardsBy(String token) {
        return FeedTokens.isOne(token)
                ? open(FeedTokens.hash(token))
                        .filter(opened -> opened.purpose() != Link.Purpose.CONFIRM)
                        .map(Opened::registration)
                : Optional.empty();
    }

    public Outcome confirmAddress(String hash) {
        var opened = open(hash).filter(found -> found.purpose() == Link.Purpose.CONFIRM);
        if (opened.isEmpty()) {
            return new Outcome.Unknown();
        }
        var registration = opened.get().registration();
        var outcome = step(registration, (roster, now) -> roster.confirmAddress(registration.id(), now));
        if (outcome instanceof Outcome.Done) {
            // a link that survives a crash here confirms what is confirmed, and lapses
            registrations.save(registration.addressConfirmed());
        }
        return outcome;
    }

    public Outcome cancelByLink(String hash) {
        return byLink(
                hash,
                registration ->
                        step(registration, (roster, now) -> roster.cancel(registration.id(), Cause.PERSON, now)));
    }

    public Outcome acceptByLink(String hash) {
        return byLink(hash, registration -> step(registration, (roster, now) -> roster.accept(registration.id(), now)));
    }

    private interface Managing {

        Outcome with(Registration registration);
    }

    private Outcome byLink(String hash, Managing managing) {
        return open(hash)
                .filter(found -> found.purpose() == Link.Purpose.MANAGE)
                .map(found -> managing.with(found.registration()))
                .orElseGet(Outcome.Unknown::new);
    }

    // Steps

    private Outcome byStaff(Command command, BiFunction<Roster, Instant, Step> step) {
        return find(command)
                .filter(_ -> staff.includes(command.actor, command.centre))
                .map(registration -> step(registration, step))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome step(Registration registration, BiFunction<Roster, Instant, Step> step) {
        var now = now();
        return onTheRoster
                .decide(registration.centre(), registration.event(), roster -> step.apply(roster, now))
                .map(answer -> outcome(registration, answer.roster(), answer.result()))
                .orElseGet(Outcome.Unknown::new);
    }

    private static Outcome outcome(Registration registration, Roster roster, Step step) {
        return switch (step) {
            case Step.Done(var entry) -> new Outcome.Done(RegistrationView.of(registration, entry, roster));
            case Step.Unknown() -> new Outcome.Unknown();
            case Step.NotPossible(var state) -> new Outcome.NotPossible(state);
            case Step.Full(var free) -> new Outcome.Full(free);
            case Step.TooManyPeople(var most) -> new Outcome.TooManyPeople(most);
            case Step.TooLate() -> new Outcome.TooLate();
        };
    }

    private Optional<Registration> visible(Command command) {
        return find(command)
                .filter(registration ->
                        registration.isOf(command.actor.subject()) || staff.includes(command.actor, command.centre));
    }

    private Optional<Registration> find(Command command) {
        return registrations
                .find(command.registration)
                .filter(found ->
                        found.event().equals(command.event) && found.centre().equals(command.centre.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
