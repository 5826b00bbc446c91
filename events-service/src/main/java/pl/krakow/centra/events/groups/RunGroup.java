package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupAbout;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupRefusal;
import pl.krakow.centra.events.groups.domain.GroupStep;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/** The centre's coordinator begins a group, changes it, has it pause and ends it. */
@Component
@RequiredArgsConstructor
public class RunGroup {

    private final WorkingGroups groups;
    private final OnTheGroup onTheGroup;
    private final CallOffMeetings callOffMeetings;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Done(WorkingGroup group) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record Refused(GroupRefusal refusal) implements Outcome {}
    }

    /** Begins a group; the same one when it was begun under that id before. */
    public WorkingGroup begin(GroupId id, CentreId centre, GroupAbout about) {
        var zone = centres.find(centre).map(Centre::zone).orElseThrow();
        var begun = WorkingGroup.begin(id, centre.value(), zone, about, now());
        return groups.add(begun)
                ? begun.group()
                : groups.find(centre.value(), id).orElseThrow();
    }

    public Outcome change(CentreId centre, GroupId id, Revision seen, GroupAbout wanted) {
        return step(centre, id, group -> group.change(seen::matches, wanted, now()));
    }

    public Outcome pause(CentreId centre, GroupId id, Revision seen, @Nullable String reason) {
        return cleared(step(centre, id, group -> group.pause(seen::matches, reason, now())));
    }

    public Outcome resume(CentreId centre, GroupId id, Revision seen) {
        return step(centre, id, group -> group.resume(seen::matches, now()));
    }

    public Outcome end(CentreId centre, GroupId id, Revision seen, @Nullable String reason) {
        return cleared(step(centre, id, group -> group.end(seen::matches, reason, now())));
    }

    private Outcome step(CentreId centre, GroupId id, Function<WorkingGroup, GroupStep> decision) {
        return onTheGroup
                .decide(centre.value(), id, decision)
                .map(RunGroup::outcome)
                .orElseGet(Outcome.Unknown::new);
    }

    private static Outcome outcome(GroupStep step) {
        return switch (step) {
            case GroupStep.Done done -> new Outcome.Done(done.group());
            case GroupStep.Unchanged(var group, var _) -> new Outcome.Done(group);
            case GroupStep.Outdated() -> new Outcome.Outdated();
            case GroupStep.Refused(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    private Outcome cleared(Outcome outcome) {
        return outcome instanceof Outcome.Done(var group) ? new Outcome.Done(callOffMeetings.of(group)) : outcome;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
