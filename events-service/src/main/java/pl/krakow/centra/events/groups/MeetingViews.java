package pl.krakow.centra.events.groups;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupDecision;
import pl.krakow.centra.events.groups.domain.GroupDecisions;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.rooms.RoomView;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/** Shows meetings with what was decided there and, to who looks after it, how they stand with their rooms. */
@Component
@RequiredArgsConstructor
class MeetingViews {

    private final GroupDecisions decisions;
    private final RoomAnswers answers;
    private final RoomViews rooms;

    MeetingView of(Meeting meeting, WorkingGroup group, Standing standing, Locale language) {
        return of(List.of(meeting), Map.of(group.id(), group), standing.seesContacts(), language)
                .getFirst();
    }

    List<MeetingView> of(
            List<Meeting> meetings, Map<GroupId, WorkingGroup> groups, boolean withRooms, Locale language) {
        var known = withRooms ? known(meetings) : Map.<RoomRequestId, RoomAnswer>of();
        var decided = decided(meetings);
        return meetings.stream()
                .flatMap(meeting -> Optional.ofNullable(groups.get(meeting.group()))
                        .map(group -> MeetingView.of(
                                meeting,
                                group,
                                decided.getOrDefault(meeting.id(), List.of()).stream()
                                        .map(DecisionView::of)
                                        .toList(),
                                withRooms ? room(meeting, known, language) : null,
                                language))
                        .stream())
                .toList();
    }

    private @Nullable RoomView room(Meeting meeting, Map<RoomRequestId, RoomAnswer> known, Locale language) {
        return meeting.need()
                .map(need -> rooms.of(need, known.get(need.request()), language))
                .orElse(null);
    }

    private Map<MeetingId, List<GroupDecision>> decided(Collection<Meeting> meetings) {
        return decisions.of(meetings.stream().map(Meeting::id).toList()).stream()
                .collect(groupingBy(GroupDecision::meeting));
    }

    private Map<RoomRequestId, RoomAnswer> known(List<Meeting> meetings) {
        var requests = meetings.stream()
                .filter(meeting -> meeting.need().isPresent())
                .map(Meeting::request)
                .toList();
        return requests.isEmpty() ? Map.of() : answers.of(requests);
    }
}
