package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingStep;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.rooms.NeedsRooms;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;

/** The rooms meetings of groups need. An answer makes no revision, unless the meeting follows its booking next door. */
@Slf4j
@Component
@RequiredArgsConstructor
class RoomsOfGroups implements NeedsRooms {

    private final Meetings meetings;
    private final OnTheMeeting onTheMeeting;
    private final TellOfMeetings tellOfMeetings;
    private final Clock clock;

    @Override
    public void hear(RoomAnswer newest) {
        var id = new MeetingId(newest.holder());
        meetings.answered(id, newest.asked());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        onTheMeeting
                .decide(newest.centre(), id, meeting -> meeting.follow(newest, now))
                .ifPresent(step -> {
                    if (step instanceof MeetingStep.Unchanged(var meeting)) {
                        tellOfMeetings.of(meeting);
                    }
                });
    }

    @Override
    public void askAgain(Instant since, Instant now, int most) {
        for (var meeting : meetings.waitingForRooms(since, most)) {
            meetings.repeatAboutRoom(meeting, now);
            log.info("Meeting {} of a group asked again for its room", meeting.id());
        }
    }
}
