package pl.krakow.centra.events.incubation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.incubation.domain.About;
import pl.krakow.centra.events.incubation.domain.Ending;
import pl.krakow.centra.events.incubation.domain.Evidence;
import pl.krakow.centra.events.incubation.domain.EvidenceState;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.Invitation;
import pl.krakow.centra.events.incubation.domain.Leading;
import pl.krakow.centra.events.incubation.domain.Note;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.incubation.domain.Result;
import pl.krakow.centra.events.incubation.domain.StepState;
import pl.krakow.centra.events.incubation.domain.Traces;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.InvitationCodes;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.registers.domain.Krs;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** The centre's staff lead a group on: from its first day to its number in the register, or to another end. */
@Component
@RequiredArgsConstructor
public class LeadPath {

    private final IncubationPaths paths;
    private final KeepTemplates templates;
    private final FindPaths findPaths;
    private final Traces traces;
    private final EvidenceStates states;
    private final InvitationCodes codes;
    private final IncubationSettings settings;
    private final Ids ids;
    private final Clock clock;

    /** Who changes which path as they saw it. */
    public record Command(CentreId centre, PathId path, Revision seen, Actor actor, Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(PathView path) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody changed it since the person deciding saw it. */
        record Outdated() implements Outcome {}

        record Refused(Leading why) implements Outcome {}

        /** @param path the one the group is led on, when it is at the same centre */
        record GroupIsLed(@Nullable PathId path) implements Outcome {}

        /** There is nothing of that kind and id. */
        record NothingOfThatId() implements Outcome {}

        /** It is known to be somebody else's. */
        record OfOthers() implements Outcome {}

        /** It was called off or missed. */
        record CalledOff() implements Outcome {}
    }

    /** Takes a group up. */
    public Outcome begin(PathId id, CentreId centre, UUID beneficiary, About about, Actor actor, Locale language) {
        var template = templates.toBeginWith();
        var path = IncubationPath.begin(id, centre.value(), beneficiary, template, about, actor.subject(), now());
        return switch (paths.add(path)) {
            case YES -> new Outcome.Done(findPaths.forStaff(path, language));
            case SAME ->
                paths.find(id)
                        .<Outcome>map(known -> new Outcome.Done(findPaths.forStaff(known, language)))
                        .orElseGet(Outcome.Unknown::new);
            case GROUP_IS_LED -> isLed(beneficiary, centre);
        };
    }

    private Outcome isLed(UUID beneficiary, CentreId centre) {
        return new Outcome.GroupIsLed(paths.live(beneficiary)
                .filter(other -> other.centre().equals(centre.value()))
                .map(IncubationPath::id)
                .orElse(null));
    }

    public Outcome describe(Command command, About about) {
        return change(command, (path, now) -> path.describe(about, now));
    }

    public Outcome step(Command command, String step, StepState wanted, @Nullable String reason) {
        return change(
                command,
                (path, now) -> path.step(
                        step,
                        wanted,
                        reason,
                        templates.of(path.template()),
                        wanted == StepState.DONE ? states.proving(path) : _ -> false,
                        command.actor.subject(),
                        now));
    }

    /**
     * Names something real, by its id. What is known to be somebody else's, or to have been called off, can't be named; what
     * isn't known to be the group's yet can, and is shown as not confirmed until it is heard of.
     */
    public Outcome prove(Command command, String step, Evidence.Kind kind, UUID reference, @Nullable String title) {
        var found = traces.find(command.centre.value(), kind, reference, now());
        if (found.isEmpty()) {
            return new Outcome.NothingOfThatId();
        }
        var real = found.get();
        var id = ids.next();
        var state = paths.find(command.path)
                .map(path -> states.of(path, kind, reference))
                .orElse(EvidenceState.NOT_CONFIRMED);
        if (state == EvidenceState.OF_OTHERS) {
            return new Outcome.OfOthers();
        }
        if (state == EvidenceState.CALLED_OFF) {
            return new Outcome.CalledOff();
        }
        return change(
                command,
                (path, now) -> path.prove(
                        step,
                        new Evidence(
                                id,
                                kind,
                                reference,
                                null,
                                title == null ? real.title() : title,
                                real.day(),
                                command.actor.subject(),
                                now,
                                state.isTheGroups()),
                        now));
    }

    /** Names a document, by its link. */
    public Outcome proveByDocument(Command command, String step, URI link, @Nullable String title) {
        var id = ids.next();
        return change(
                command,
                (path, now) -> path.prove(
                        step,
                        new Evidence(
                                id,
                                Evidence.Kind.DOCUMENT,
                                null,
                                link,
                                title,
                                null,
                                command.actor.subject(),
                                now,
                                true),
                        now));
    }

    public Outcome takeBack(Command command, String step, UUID evidence) {
        return change(command, (path, now) -> path.takeBack(step, evidence, templates.of(path.template()), now));
    }

    public Outcome note(Command command, String text) {
        var id = ids.next();
        return change(command, (path, now) -> path.note(new Note(id, text, command.actor.subject(), now)));
    }

    public Outcome removeNote(Command command, UUID note) {
        return change(command, (path, now) -> path.removeNote(note, now));
    }

    public Outcome removeMember(Command command, UUID member) {
        return change(command, (path, now) -> path.remove(member, now));
    }

    public Outcome finish(Command command, Result result, @Nullable Krs krs, @Nullable String reason) {
        return change(
                command, (path, now) -> path.finish(new Ending(result, krs, reason, command.actor.subject(), now)));
    }

    public Outcome resume(Command command) {
        return change(command, IncubationPath::resume);
    }

    /**
     * A code that lets the group's people follow the path.
     *
     * @param code shown once
     */
    public record Invited(String code, Instant until, Outcome outcome) {}

    public Invited invite(Command command) {
        var code = codes.next();
        var until = now().plus(settings.invitationsLast());
        var invitation = new Invitation(InvitationCodes.hash(code), until);
        return new Invited(code, until, change(command, (path, now) -> path.invite(invitation, now)));
    }

    private Outcome change(Command command, BiFunction<IncubationPath, Instant, Leading> act) {
        return Attempts.untilWon(() -> attempt(command, act));
    }

    private Optional<Outcome> attempt(Command command, BiFunction<IncubationPath, Instant, Leading> act) {
        var found = paths.find(command.path).filter(path -> path.centre().equals(command.centre.value()));
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
        }
        var path = found.get();
        if (!command.seen.matches(path.revision())) {
            return Optional.of(new Outcome.Outdated());
        }
        var came = act.apply(path, now());
        if (!(came instanceof Leading.Done)) {
            return Optional.of(new Outcome.Refused(came));
        }
        return switch (paths.save(path)) {
            case YES -> Optional.of(new Outcome.Done(findPaths.forStaff(path, command.language)));
            case TOO_LATE -> Optional.empty();
            case GROUP_IS_LED -> Optional.of(isLed(path.beneficiary(), command.centre));
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
