package pl.krakow.centra.events.advice;

import java.time.Instant;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Arrival;
import pl.krakow.centra.events.rooms.NeedsRooms;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;

/** The rooms that duties and appointments need. */
@Slf4j
@Component
@RequiredArgsConstructor
class RoomsOfAdvice implements NeedsRooms {

    private final AdviserDays days;
    private final OnTheDay onTheDay;
    private final FinishMoves finishMoves;
    private final TellsWhoWaits tells;

    @Override
    public void hear(RoomAnswer newest) {
        days.asking(newest.request()).ifPresent(asking -> {
            var ready = onTheDay.decide(asking.id(), day -> {
                day.hear(newest);
                return day.contents().arrivals().stream()
                        .filter(Arrival::isReady)
                        .toList();
            });
            ready.forEach(arrival -> finishMoves.finish(asking.id(), arrival));
        });
    }

    @Override
    public void askAgain(Instant since, Instant now, int most) {
        for (var day : days.waitingForRooms(since, most)) {
            days.repeatAboutRooms(day, now);
            tells.pending(day);
            log.info("The day {} asked again for its rooms", day.id());
        }
    }
}
