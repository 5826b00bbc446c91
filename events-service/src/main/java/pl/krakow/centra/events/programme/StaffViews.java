package pl.krakow.centra.events.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.RoomView.BookedView;
import pl.krakow.centra.events.programme.RoomView.FreeView;
import pl.krakow.centra.events.programme.RoomView.ReasonView;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.RoomAnswer;
import pl.krakow.centra.events.programme.domain.RoomAnswers;
import pl.krakow.centra.events.programme.domain.RoomState;
import pl.krakow.centra.kit.problem.ProblemTexts;

/** Shows events to the staff of their centre: as everybody sees them, and how they stand with their rooms. */
@Component
@RequiredArgsConstructor
public class StaffViews {

    private final RoomAnswers answers;
    private final ProblemTexts texts;

    EventView of(ProgrammeEvent event, Locale language) {
        return view(event, answers.of(event.id()).orElse(null), language);
    }

    List<EventView> of(List<ProgrammeEvent> events, Locale language) {
        var needing = events.stream().filter(ProgrammeEvent::needsRoom).toList();
        var known = answers.of(needing.stream().map(ProgrammeEvent::id).toList());
        return events.stream()
                .map(event -> view(event, known.get(event.id()), language))
                .toList();
    }

    /** How the event stands with its room; nothing when it needs none. */
    Optional<RoomState> room(ProgrammeEvent event) {
        return RoomState.of(event, answers.of(event.id()).orElse(null));
    }

    private EventView view(ProgrammeEvent event, @Nullable RoomAnswer answer, Locale language) {
        return EventView.of(
                event,
                RoomState.of(event, answer)
                        .map(state -> room(event, state, answer, language))
                        .orElse(null),
                language);
    }

    private RoomView room(ProgrammeEvent event, RoomState state, @Nullable RoomAnswer answer, Locale language) {
        var booked = answer == null ? null : answer.booked();
        boolean answered = state != RoomState.REQUESTED;
        var code = answer == null || !answered ? null : answer.code();
        return new RoomView(
                state,
                booked == null ? null : BookedView.of(booked, event.zone()),
                code == null ? null : reason(code, language),
                answer == null || !answered
                        ? List.of()
                        : answer.alternatives().stream()
                                .map(free -> FreeView.of(free, event.zone()))
                                .toList());
    }

    private ReasonView reason(String code, Locale language) {
        var reason = RoomReason.of(code);
        return new ReasonView(code, texts.title(reason, language), texts.detail(reason, language));
    }
}
