package pl.krakow.centra.events.incubation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.IncubationPaths.Saved;
import pl.krakow.centra.events.incubation.domain.Leading;
import pl.krakow.centra.events.incubation.domain.Member;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.InvitationCodes;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;

/** One of a group's people follows its path with a code the centre gave them, or follows it no longer. */
@Component
@RequiredArgsConstructor
public class FollowPath {

    private final IncubationPaths paths;
    private final FindPaths findPaths;
    private final EvidenceStates states;
    private final WriteToGroup writeToGroup;
    private final Participants participants;
    private final Ids ids;
    private final Clock clock;

    /** @param email where letters go; none when they want none */
    public record Command(
            String code, String name, @Nullable String email, Actor actor, Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Follows(PathView path) implements Outcome {}

        /** The code never was one, or lets nobody in any more. */
        record Unknown() implements Outcome {}

        record Full(int most) implements Outcome {}
    }

    public Outcome join(Command command) {
        var hash = InvitationCodes.hash(command.code);
        var who = participants.withAccount(command.actor.subject());
        return Attempts.untilWon(() -> {
            var found = paths.byInvitation(hash);
            if (found.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            var path = found.get();
            var now = now();
            var member = new Member(
                    ids.next(),
                    command.actor.subject(),
                    who,
                    command.name,
                    command.email,
                    command.language.getLanguage(),
                    now);
            return switch (path.join(member, now)) {
                case Leading.Done() -> {
                    states.settle(path, now);
                    if (paths.save(path) != Saved.YES) {
                        yield Optional.empty();
                    }
                    writeToGroup.askForAddress(path, member);
                    yield Optional.of(new Outcome.Follows(findPaths.forMember(path, command.language)));
                }
                case Leading.TooMany(var most) -> Optional.of(new Outcome.Full(most));
                default -> Optional.of(new Outcome.Unknown());
            };
        });
    }

    /** False when they don't follow it. */
    public boolean leave(PathId id, Actor actor) {
        return Attempts.untilWon(() -> paths.find(id)
                .map(path -> {
                    if (!(path.leave(actor.subject(), now()) instanceof Leading.Done)) {
                        return Optional.of(false);
                    }
                    return paths.save(path) == Saved.YES ? Optional.of(true) : Optional.<Boolean>empty();
                })
                .orElseGet(() -> Optional.of(false)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
