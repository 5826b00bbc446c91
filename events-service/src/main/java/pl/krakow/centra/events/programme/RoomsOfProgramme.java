package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.rooms.NeedsRooms;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.kit.race.Attempts;

/** The rooms events need: an answer makes no revision of the event, unless the event follows its booking next door. */
@Slf4j
@Component
@RequiredArgsConstructor
class RoomsOfProgramme implements NeedsRooms {

    private final ProgrammeEvents events;
    private final Clock clock;

    @Override
    public void hear(RoomAnswer newest) {
        var id = new EventId(newest.holder());
        events.answered(newest.centre(), id, new SessionId(newest.request().value()), newest.asked());
        Attempts.untilSettled(() -> {
            var event = events.find(newest.centre(), id);
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return event.isEmpty()
                    || !(event.get().follow(newest, now) instanceof Decision.Decided followed)
                    || events.save(followed);
        });
    }

    @Override
    public void askAgain(Instant since, Instant now, int most) {
        for (var event : events.waitingForRooms(since, most)) {
            events.repeatAboutRooms(event, now);
            log.info("Event {} asked again for its rooms", event.id());
        }
    }
}
