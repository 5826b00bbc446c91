package pl.krakow.centra.events.groups;

import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupStep;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.race.Attempts;

/**
 * The one door to a group for whoever changes it: loads it, lets it decide, saves what changed. When someone else saved first,
 * the decision is made again on what they left, see {@link Attempts}.
 */
@Component
@RequiredArgsConstructor
public class OnTheGroup {

    private final WorkingGroups groups;
    private final GroupLetters letters;

    /**
     * Nothing when the centre has no such group.
     *
     * @param decision asked again on a fresh group after each lost race; it must have no other effect
     */
    public Optional<GroupStep> decide(String centre, GroupId id, Function<WorkingGroup, GroupStep> decision) {
        return Attempts.untilWon(() -> {
            var found = groups.find(centre, id);
            if (found.isEmpty()) {
                return Optional.of(Optional.<GroupStep>empty());
            }
            var step = decision.apply(found.get());
            if (step instanceof GroupStep.Done done) {
                if (!groups.save(done)) {
                    return Optional.empty();
                }
                if (!done.notices().isEmpty()) {
                    letters.write(done.group());
                }
            }
            return Optional.of(Optional.of(step));
        });
    }
}
