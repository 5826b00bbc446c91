package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Says once more what an event said about its room when that wasn't answered in time: the request may lie among dead
 * letters. Nothing is asked twice by it, since the repetition has the version of the first.
 */
@Slf4j
@Component
class AskForRoomsAgain extends Sweep {

    private static final int MOST_AT_ONCE = 200;

    private final ProgrammeEvents events;
    private final RoomSettings settings;
    private final Clock clock;

    AskForRoomsAgain(ProgrammeEvents events, Leases leases, RoomSettings settings, Clock clock) {
        super(leases, "events-rooms", settings.lookEvery());
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var event : events.waitingForRooms(now.minus(settings.answeredWithin()), MOST_AT_ONCE)) {
            events.repeatAboutRoom(event, now);
            log.info("Event {} asked again for its room", event.id());
        }
    }
}
