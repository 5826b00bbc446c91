package pl.krakow.centra.events.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomState;

/** Shows events to the staff of their centre: as everybody sees them, and how they stand with their rooms. */
@Component
@RequiredArgsConstructor
public class StaffViews {

    private final RoomAnswers answers;
    private final RoomViews rooms;

    EventView of(ProgrammeEvent event, Locale language) {
        return view(event, answer(event).orElse(null), language);
    }

    List<EventView> of(List<ProgrammeEvent> events, Locale language) {
        var known = answers.of(events.stream()
                .flatMap(event -> event.need().stream())
                .map(RoomNeed::request)
                .toList());
        return events.stream()
                .map(event -> view(
                        event,
                        event.need().map(need -> known.get(need.request())).orElse(null),
                        language))
                .toList();
    }

    /** How the event stands with its room; nothing when it needs none. */
    Optional<RoomState> room(ProgrammeEvent event) {
        return event.need().map(need -> need.state(answer(event).orElse(null)));
    }

    private Optional<RoomAnswer> answer(ProgrammeEvent event) {
        return event.need().flatMap(need -> answers.of(need.request()));
    }

    private EventView view(ProgrammeEvent event, @Nullable RoomAnswer answer, Locale language) {
        return EventView.of(
                event,
                event.need().map(need -> rooms.of(need, answer, language)).orElse(null),
                language);
    }
}
