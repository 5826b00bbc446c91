package pl.krakow.centra.events.groups;

import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingStep;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.kit.race.Attempts;

/** The one door to a meeting for whoever changes it; who is told of it is told at once, as far as it has its place. */
@Component
@RequiredArgsConstructor
class OnTheMeeting {

    private final Meetings meetings;
    private final TellOfMeetings tellOfMeetings;

    /** Nothing when the centre has no such meeting. */
    Optional<MeetingStep> decide(String centre, MeetingId id, Function<Meeting, MeetingStep> decision) {
        return Attempts.untilWon(() -> {
            var found = meetings.find(centre, id);
            if (found.isEmpty()) {
                return Optional.of(Optional.<MeetingStep>empty());
            }
            var step = decision.apply(found.get());
            if (step instanceof MeetingStep.Done done) {
                if (!meetings.save(done)) {
                    return Optional.empty();
                }
                tellOfMeetings.of(done.meeting());
            }
            return Optional.of(Optional.of(step));
        });
    }

    /** False when there is one of that id already. */
    boolean add(MeetingStep.Done planned) {
        boolean added = meetings.add(planned);
        if (added) {
            tellOfMeetings.of(planned.meeting());
        }
        return added;
    }
}
