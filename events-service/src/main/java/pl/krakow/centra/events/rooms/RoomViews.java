package pl.krakow.centra.events.rooms;

import java.util.List;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.rooms.RoomView.BookedView;
import pl.krakow.centra.events.rooms.RoomView.FreeView;
import pl.krakow.centra.events.rooms.RoomView.ReasonView;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.problem.ProblemTexts;

/** Tells the centre's staff in their words how a room that is needed stands. */
@Component
@RequiredArgsConstructor
public class RoomViews {

    private final ProblemTexts texts;

    /** @param answer the newest that is known */
    public RoomView of(RoomNeed need, @Nullable RoomAnswer answer, Locale language) {
        var state = need.state(answer);
        var booked = answer == null ? null : answer.booked();
        boolean answered = state != RoomState.REQUESTED;
        var code = answer == null || !answered ? null : answer.code();
        return new RoomView(
                state,
                booked == null ? null : BookedView.of(booked, need.zone()),
                code == null ? null : reason(code, language),
                answer == null || !answered
                        ? List.of()
                        : answer.alternatives().stream()
                                .map(free -> FreeView.of(free, need.zone()))
                                .toList());
    }

    private ReasonView reason(String code, Locale language) {
        var reason = RoomReason.of(code);
        return new ReasonView(code, texts.title(reason, language), texts.detail(reason, language));
    }
}
