package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.MeetingSeries;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Act;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Occurrence;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Pattern;
import pl.krakow.centra.events.groups.domain.MeetingSeriesRegister;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.recurrence.domain.WallClock;

/**
 * Carries out what is done to the meetings of a series, one by one, from the beginning or from wherever it was left. A meeting
 * that is as it should be, is over or was called off is passed over, so a second time changes nothing.
 */
@Component
@RequiredArgsConstructor
class CarryOutMeetingSeries {

    private final MeetingSeriesRegister register;
    private final WorkingGroups groups;
    private final OnTheMeeting onTheMeeting;
    private final Clock clock;

    /** The series as it is when its act is done, or somebody else has done it. */
    MeetingSeries carryOut(MeetingSeries begun) {
        var act = begun.act();
        if (act == null) {
            return begun;
        }
        var group = groups.find(begun.centre(), begun.group()).orElseThrow();
        for (var occurrence : begun.occurrences()) {
            if (act.includes(occurrence)) {
                step(begun, group, occurrence, act);
            }
        }
        var finished = begun.finished();
        return register.save(finished)
                ? finished
                : register.find(begun.centre(), begun.id()).orElseThrow();
    }

    private void step(MeetingSeries series, WorkingGroup group, Occurrence occurrence, Act act) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var pattern = act.pattern();
        switch (act.deed()) {
            case PLAN -> {
                if (pattern != null && group.state() == GroupState.ACTIVE) {
                    plan(series, occurrence, pattern)
                            .filter(plan -> plan.flaw(now).isEmpty())
                            .ifPresent(plan -> onTheMeeting.add(Meeting.planned(
                                    occurrence.meeting(),
                                    group,
                                    new Meeting.Part(series.id(), occurrence.originalStart()),
                                    plan,
                                    List.of(),
                                    now)));
                }
            }
            case CHANGE -> {
                if (pattern != null) {
                    plan(series, occurrence, pattern)
                            .filter(plan -> plan.flaw(now).isEmpty())
                            .ifPresent(plan -> change(series, occurrence, plan, now));
                }
            }
            case CANCEL ->
                onTheMeeting.decide(
                        series.centre(), occurrence.meeting(), meeting -> meeting.cancel(_ -> true, act.reason(), now));
        }
    }

    private void change(MeetingSeries series, Occurrence occurrence, MeetingPlan plan, Instant now) {
        onTheMeeting.decide(series.centre(), occurrence.meeting(), meeting -> meeting.change(_ -> true, plan, now));
    }

    /** Nothing where the clock doesn't show that time on that day. */
    private static Optional<MeetingPlan> plan(MeetingSeries series, Occurrence occurrence, Pattern pattern) {
        return WallClock.moment(occurrence.originalStart().toLocalDate().atTime(pattern.start()), series.zone())
                .map(start -> new MeetingPlan(
                        pattern.title(), start, start.plus(pattern.length()), pattern.place(), pattern.people()));
    }
}
