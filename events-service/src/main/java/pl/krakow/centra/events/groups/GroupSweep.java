package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.MeetingSeriesRegister;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Settles what nobody asks about: invitations that ran out, letters and meetings of paused groups a crash left, meetings the
 * members don't know of yet, series left in the middle, and files that are kept no longer.
 */
@Component
class GroupSweep extends Sweep {

    private static final int MOST_AT_ONCE = 100;
    private static final Duration LEFT_ALONE_FOR = Duration.ofMinutes(1);

    private final WorkingGroups groups;
    private final OnTheGroup onTheGroup;
    private final CallOffMeetings callOffMeetings;
    private final GroupLetters letters;
    private final Meetings meetings;
    private final TellOfMeetings tellOfMeetings;
    private final MeetingSeriesRegister register;
    private final CarryOutMeetingSeries carryOut;
    private final ClearMeetingFiles files;
    private final Clock clock;

    GroupSweep(
            Leases leases,
            GroupSettings settings,
            WorkingGroups groups,
            OnTheGroup onTheGroup,
            CallOffMeetings callOffMeetings,
            GroupLetters letters,
            Meetings meetings,
            TellOfMeetings tellOfMeetings,
            MeetingSeriesRegister register,
            CarryOutMeetingSeries carryOut,
            ClearMeetingFiles files,
            Clock clock) {
        super(leases, "events-groups", settings.sweepEvery());
        this.groups = groups;
        this.onTheGroup = onTheGroup;
        this.callOffMeetings = callOffMeetings;
        this.letters = letters;
        this.meetings = meetings;
        this.tellOfMeetings = tellOfMeetings;
        this.register = register;
        this.carryOut = carryOut;
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        withEach(groups.due(now, MOST_AT_ONCE), group -> {
            onTheGroup.decide(group.centre(), group.id(), found -> found.settle(now));
            callOffMeetings.of(group);
            letters.write(group);
        });
        withEach(
                meetings.untold(now.minus(LEFT_ALONE_FOR), MOST_AT_ONCE),
                meeting -> tellOfMeetings.again(meeting, now));
        withEach(register.unfinished(now.minus(LEFT_ALONE_FOR), MOST_AT_ONCE), carryOut::carryOut);
        withEach(files.keptTooLong(now, MOST_AT_ONCE), meeting -> files.clear(meeting, now));
    }
}
