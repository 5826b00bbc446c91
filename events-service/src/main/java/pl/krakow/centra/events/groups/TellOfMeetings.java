package pl.krakow.centra.events.groups;

import java.time.Instant;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomState;

/**
 * Tells the members of a group that a meeting was planned, moved or cancelled. Of one that needs a room they learn as soon as it
 * has it, so that nobody writes down what can't be. Done again it tells nothing twice.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class TellOfMeetings {

    private final Meetings meetings;
    private final WorkingGroups groups;
    private final RoomAnswers answers;
    private final GroupLetters letters;

    /** What can't be done now, the sweep finds. */
    void of(Meeting meeting) {
        try {
            tell(meeting);
        } catch (DataAccessException e) {
            log.warn("The members of meeting {} are told later: {}", meeting.id(), e.toString());
        }
    }

    /** Looks at it once more. Of what is over without ever having had its place nobody is told. */
    void again(Meeting meeting, Instant now) {
        if (meeting.isOver(now)) {
            meetings.told(meeting);
        } else if (!tell(meeting)) {
            meetings.lookedAt(meeting, now);
        }
    }

    private boolean tell(Meeting meeting) {
        var telling = meeting.untold();
        if (telling == null) {
            return true;
        }
        var need = meeting.need();
        if (need.isPresent() && need.get().state(answers.of(meeting.request()).orElse(null)) != RoomState.GRANTED) {
            return false;
        }
        groups.find(meeting.centre(), meeting.group())
                .ifPresent(group -> letters.aboutMeeting(group, meeting, telling));
        meetings.told(meeting);
        return true;
    }
}
