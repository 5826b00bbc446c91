package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupStep;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroup;

/**
 * A group that pauses or ends meets no more: what it has planned is called off, which frees the rooms. A crash in the middle
 * leaves the group marked, and the sweep goes on.
 */
@Component
@RequiredArgsConstructor
class CallOffMeetings {

    private final Meetings meetings;
    private final OnTheMeeting onTheMeeting;
    private final OnTheGroup onTheGroup;
    private final Clock clock;

    /** The group as it is when that is done. */
    WorkingGroup of(WorkingGroup group) {
        if (!group.clearing()) {
            return group;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var planned : meetings.planned(List.of(group.id()), now)) {
            onTheMeeting.decide(
                    group.centre(), planned.id(), meeting -> meeting.cancel(_ -> true, group.reason(), now));
        }
        return onTheGroup
                .decide(group.centre(), group.id(), found -> found.cleared(now))
                .map(step -> switch (step) {
                    case GroupStep.Done done -> done.group();
                    case GroupStep.Unchanged(var unchanged, var _) -> unchanged;
                    case GroupStep.Outdated() -> group;
                    case GroupStep.Refused(var _) -> group;
                })
                .orElse(group);
    }
}
