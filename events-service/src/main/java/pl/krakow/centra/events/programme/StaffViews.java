package pl.krakow.centra.events.programme;

import static java.util.Comparator.naturalOrder;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.events.rooms.domain.RoomState;

/** Shows events to the staff of their centre: as everybody sees them, and how they stand with their rooms. */
@Component
@RequiredArgsConstructor
public class StaffViews {

    private final RoomAnswers answers;
    private final RoomViews rooms;

    EventView of(ProgrammeEvent event, Locale language) {
        return of(List.of(event), language).getFirst();
    }

    List<EventView> of(List<ProgrammeEvent> events, Locale language) {
        var known = known(events);
        return events.stream().map(event -> view(event, known, language)).toList();
    }

    /** How the event stands with its rooms: as the session of which that presses most; nothing when it needs none. */
    Optional<RoomState> room(ProgrammeEvent event) {
        return worst(states(event, known(List.of(event))).values());
    }

    /** The same of many. */
    Map<ProgrammeEvent, RoomState> rooms(List<ProgrammeEvent> events) {
        var known = known(events);
        return events.stream()
                .filter(event -> !event.needs().isEmpty())
                .collect(Collectors.toMap(
                        event -> event,
                        event -> worst(states(event, known).values()).orElseThrow()));
    }

    /** The sessions that can't have their rooms; if there is no such, those that haven't been answered. */
    Set<SessionId> withoutRoom(ProgrammeEvent event) {
        var states = states(event, known(List.of(event)));
        var without = states.entrySet().stream()
                .filter(session -> session.getValue().isWithoutRoom())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!without.isEmpty()) {
            return without;
        }
        var asked = states.entrySet().stream()
                .filter(session -> session.getValue() == RoomState.REQUESTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        event.details().sessions().stream()
                .filter(session -> session.room().isPresent() && !states.containsKey(session.id()))
                .forEach(session -> asked.add(session.id()));
        return asked;
    }

    private static Map<SessionId, RoomState> states(ProgrammeEvent event, Map<RoomRequestId, RoomAnswer> known) {
        return event.needs().stream()
                .collect(Collectors.toMap(
                        need -> new SessionId(need.request().value()), need -> need.state(known.get(need.request()))));
    }

    private static Optional<RoomState> worst(Collection<RoomState> states) {
        return states.stream().max(naturalOrder());
    }

    private Map<RoomRequestId, RoomAnswer> known(List<ProgrammeEvent> events) {
        var requests = events.stream()
                .flatMap(event -> event.needs().stream())
                .map(RoomNeed::request)
                .toList();
        return requests.isEmpty() ? Map.of() : answers.of(requests);
    }

    private EventView view(ProgrammeEvent event, Map<RoomRequestId, RoomAnswer> known, Locale language) {
        return EventView.ofStaff(
                event,
                event.needs().stream()
                        .collect(Collectors.toMap(
                                need -> new SessionId(need.request().value()),
                                need -> rooms.of(need, known.get(need.request()), language))),
                language);
    }
}
