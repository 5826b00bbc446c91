package pl.krakow.centra.events.rooms;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswers;

/**
 * Takes in what booking-service answers about a room. Only the newest answer counts; the same one again, or one that
 * comes late, changes nothing, and what a crash left undone is done when it is delivered again.
 */
@Component
@RequiredArgsConstructor
public class HearOfRooms {

    private final RoomAnswers answers;
    private final List<NeedsRooms> everybody;

    public void handle(RoomAnswer heard) {
        answers.keep(heard);
        var newest = answers.of(heard.request()).orElse(heard);
        everybody.forEach(each -> each.hear(newest));
    }
}
