package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.Correspondence.Why;
import pl.krakow.centra.events.registrations.domain.Answers;
import pl.krakow.centra.events.registrations.domain.Application;
import pl.krakow.centra.events.registrations.domain.Application.By;
import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Occasions;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.events.registrations.domain.Person;
import pl.krakow.centra.events.registrations.domain.Refusal;
import pl.krakow.centra.events.registrations.domain.Registering;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.letters.SendLinkAgain;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.security.Actor;

/**
 * Somebody wants to take part in an event: with an account, by an e-mail address that is confirmed afterwards, or by way of
 * the staff. The registration is written first and belongs to nobody until the roster names it; what a crash leaves in between
 * is cleared away.
 *
 * <p>A person is on a roster once, so the registration's id follows from event and person. Should one person send two forms at
 * the very same instant to two processes, one registration comes of it, with the answers of either, see {@link WriteDownFirst}.
 *
 * <p>Who has no account is told the same whatever becomes of it: nobody learns from an answer whether an address is known. What
 * became of it stands in the letter.
 */
@Component
@RequiredArgsConstructor
public class SignUpForEvent {

    private final OnTheRoster onTheRoster;
    private final Occasions occasions;
    private final Registrations registrations;
    private final WriteDownFirst writeDown;
    private final Participants participants;
    private final KnownParticipants knownParticipants;
    private final Tickets tickets;
    private final Correspondence correspondence;
    private final SendLinkAgain sendLinkAgain;
    private final RegistrationSettings settings;
    private final Ids ids;
    private final Clock clock;

    /**
     * @param hold seats that were kept meanwhile
     * @param requestKey of a request that may be repeated
     */
    public record Command(
            CentreId centre,
            EventId event,
            Person person,
            Audience audience,
            int people,
            Answers answers,
            By by,
            Actor actor,
            @Nullable UUID hold,
            @Nullable String requestKey) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Registered(RegistrationView registration) implements Outcome {}

        /** A letter is on its way to the address. */
        record Received() implements Outcome {}

        record EventUnknown() implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        record Flawed(Answers.Flaw flaw) implements Outcome {}
    }

    /** Seats that are kept. */
    @Schema(name = "SeatHold")
    public record HoldView(UUID id, int people, OffsetDateTime until) {}

    /** What came of wanting seats kept. */
    public sealed interface Holding {

        record Held(HoldView hold) implements Holding {}

        record EventUnknown() implements Holding {}

        record Refused(Refusal refusal) implements Holding {}
    }

    public Outcome handle(Command command) {
        var now = now();
        var planned = occasions.of(command.centre.value(), command.event);
        if (planned.isEmpty()) {
            return new Outcome.EventUnknown();
        }
        var participant = participant(command);
        var id = id(command.event, participant);
        var application = new Application(
                id,
                participant,
                command.people,
                command.audience,
                command.by,
                command.hold == null ? null : new RegistrationId(command.hold),
                command.by == By.ADDRESS ? now.plus(settings.addressesWithin()) : null);
        if (command.by == By.ADDRESS && isFlooded(command, participant, now)) {
            return onTheRoster
                    .decide(
                            command.centre.value(),
                            command.event,
                            roster -> toldToStrangers(as(planned.get(), roster, now), command, application, now))
                    .map(OnTheRoster.Answer::result)
                    .orElseGet(Outcome.EventUnknown::new);
        }
        var registration = registration(command, application, now);
        var written = new AtomicReference<>(registration);
        var answer = onTheRoster.decide(
                command.centre.value(),
                command.event,
                roster -> decide(as(planned.get(), roster, now), command, application, now),
                decided -> {
                    if (decided instanceof Decided.Made(Registering.Entered _)) {
                        written.set(writeDown.keep(registration));
                    }
                });
        return answer.map(decided -> outcome(
                        decided.roster(),
                        decided.result(),
                        Objects.requireNonNull(written.get()),
                        command,
                        application))
                .orElseGet(Outcome.EventUnknown::new);
    }

    /** Nobody comes to what was called off a moment ago, whether the roster has heard of it or not. */
    private static Roster as(Occasion planned, Roster roster, Instant now) {
        roster.follow(planned, now);
        return roster;
    }

    /** An address that nobody has confirmed is sent so many letters and no more, whoever gives it. */
    private boolean isFlooded(Command command, ParticipantId participant, Instant now) {
        return registrations.unconfirmed(participant, now) >= settings.mostUnconfirmed()
                || Optional.ofNullable(command.person.email())
                        .flatMap(EmailAddress::parse)
                        .filter(address ->
                                correspondence.mayWriteToStranger(Why.SIGN_UP, address, command.event.value()))
                        .isEmpty();
    }

    private sealed interface Decided {

        record Made(Registering registering) implements Decided {}

        record Flawed(Answers.Flaw flaw) implements Decided {}
    }

    private static Decided decide(Roster roster, Command command, Application application, Instant now) {
        var flaw = command.answers.flaw(roster.signUp().questions());
        boolean forgivable = command.by == By.STAFF
                && flaw.filter(Answers.Flaw.Missing.class::isInstance).isPresent();
        return flaw.isPresent() && !forgivable
                ? new Decided.Flawed(flaw.get())
                : new Decided.Made(roster.register(application, now));
    }

    /** The same for who is on the roster, who isn't, and whom nothing is sent to any more today. */
    private static Outcome toldToStrangers(Roster roster, Command command, Application application, Instant now) {
        return command.answers
                .flaw(roster.signUp().questions())
                .<Outcome>map(Outcome.Flawed::new)
                .or(() -> roster.toldToStrangers(application, now).map(Outcome.Refused::new))
                .orElseGet(Outcome.Received::new);
    }

    private Outcome outcome(
            Roster roster, Decided decided, Registration made, Command command, Application application) {
        return switch (decided) {
            case Decided.Flawed(var flaw) -> new Outcome.Flawed(flaw);
            case Decided.Made(Registering.Refused(Refusal.AlreadyRegistered(var entry))) -> {
                var known = registrations.find(made.id());
                if (command.by == By.ADDRESS) {
                    if (known.filter(earlier -> isRepetition(earlier, command)).isPresent()) {
                        yield new Outcome.Received();
                    }
                    known.ifPresent(sendLinkAgain::to);
                    yield toldToStrangers(roster, command, application, now());
                }
                yield known.filter(earlier -> isRepetition(earlier, command))
                        .<Outcome>map(earlier -> new Outcome.Registered(RegistrationView.of(earlier, entry, roster)))
                        .orElseGet(() -> new Outcome.Refused(new Refusal.AlreadyRegistered(entry)));
            }
            case Decided.Made(Registering.Refused(var refusal)) -> new Outcome.Refused(refusal);
            case Decided.Made(Registering.Entered(var entry)) ->
                command.by == By.ADDRESS
                        ? new Outcome.Received()
                        : new Outcome.Registered(RegistrationView.of(
                                made, roster.find(entry.id()).orElse(entry), roster));
        };
    }

    private static boolean isRepetition(Registration earlier, Command command) {
        return command.requestKey != null && command.requestKey.equals(earlier.requestKey());
    }

    /**
     * Somebody without an account has lost their link. They are told the same whether their address is known or not; if it is,
     * a letter with the link follows.
     */
    public void sendLinkAgain(EventId event, EmailAddress address) {
        knownParticipants
                .byAddress(address.value())
                .flatMap(participant -> registrations.find(id(event, participant)))
                .ifPresent(sendLinkAgain::to);
    }

    /**
     * Keeps seats while the form is filled in: for a person with an account one hold per event, for others one per name. Whoever
     * names it can sign up before they hear that it is kept, and still gets these seats.
     *
     * @param wanted the name somebody without an account gives it; made here when they give none
     */
    public Holding hold(CentreId centre, EventId event, int people, @Nullable UUID wanted, Actor actor) {
        var now = now();
        var planned = occasions.of(centre.value(), event);
        if (planned.isEmpty()) {
            return new Holding.EventUnknown();
        }
        boolean known = actor.isSignedIn();
        var participant = known ? participants.withAccount(actor.subject()) : participants.unknown();
        var application = new Application(
                known || wanted == null ? id(event, participant) : new RegistrationId(wanted),
                participant,
                people,
                Audience.RESIDENT,
                known ? By.ACCOUNT : By.ADDRESS,
                null,
                null);
        return onTheRoster
                .decide(
                        centre.value(),
                        event,
                        roster -> as(planned.get(), roster, now).hold(application, settings.holdsLast(), now))
                .<Holding>map(answer -> switch (answer.result()) {
                    case Registering.Refused(var refusal) -> new Holding.Refused(refusal);
                    case Registering.Entered(var entry) ->
                        new Holding.Held(new HoldView(
                                entry.id().value(),
                                entry.people(),
                                now.plus(settings.holdsLast())
                                        .atZone(answer.roster().occasion().zone())
                                        .toOffsetDateTime()));
                })
                .orElseGet(Holding.EventUnknown::new);
    }

    /** Gives a hold up before its time. False when there is none. */
    public boolean release(CentreId centre, EventId event, UUID hold) {
        var now = now();
        return onTheRoster
                .decide(centre.value(), event, roster -> roster.release(new RegistrationId(hold), now))
                .map(OnTheRoster.Answer::result)
                .orElse(false);
    }

    private ParticipantId participant(Command command) {
        var email = command.person.email();
        return switch (command.by) {
            case ACCOUNT -> participants.withAccount(command.actor.subject());
            case ADDRESS, STAFF ->
                email == null
                        ? command.requestKey == null
                                ? participants.unknown()
                                : new ParticipantId(ids.derived("participant/" + command.requestKey))
                        : participants.withAddress(email);
        };
    }

    private RegistrationId id(EventId event, ParticipantId participant) {
        return new RegistrationId(ids.derived("registration/" + event + "/" + participant));
    }

    private Registration registration(Command command, Application application, Instant now) {
        return new Registration(
                application.id(),
                command.event,
                command.centre.value(),
                application.participant(),
                command.by == By.ACCOUNT ? command.actor.subject() : null,
                command.person,
                command.audience,
                command.people,
                command.answers,
                tickets.next(),
                command.by == By.STAFF ? command.actor.subject() : null,
                application.confirmBy(),
                now,
                command.requestKey,
                null,
                List.of(),
                1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
