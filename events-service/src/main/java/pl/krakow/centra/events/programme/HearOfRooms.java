package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.RoomAnswer;
import pl.krakow.centra.events.programme.domain.RoomAnswers;

/**
 * Takes in what booking-service answers about an event's room. Only the newest answer counts; the same one again, or one
 * that comes late, changes nothing, and what a crash left undone is done when it is delivered again.
 */
@Component
@RequiredArgsConstructor
public class HearOfRooms {

    private static final int MOST_ATTEMPTS = 20;

    private final RoomAnswers answers;
    private final ProgrammeEvents events;
    private final Clock clock;

    public void handle(RoomAnswer heard) {
        answers.keep(heard);
        var newest = answers.of(heard.event()).orElse(heard);
        events.answered(newest.centre(), newest.event(), newest.asked());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var event = events.find(newest.centre(), newest.event());
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (event.isEmpty()
                    || !(event.get().follow(newest, now) instanceof Decision.Decided followed)
                    || events.save(followed)) {
                return;
            }
        }
        throw new IllegalStateException("event %s kept changing".formatted(newest.event()));
    }
}
