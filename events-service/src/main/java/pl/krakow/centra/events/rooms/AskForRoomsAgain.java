package pl.krakow.centra.events.rooms;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Has everybody say once more what they said about a room when that wasn't answered in time: the request may lie among
 * dead letters. Nothing is asked twice by it, since the repetition has the version of the first.
 */
@Component
class AskForRoomsAgain extends Sweep {

    private static final int MOST_AT_ONCE = 200;

    private final List<NeedsRooms> everybody;
    private final RoomSettings settings;
    private final Clock clock;

    AskForRoomsAgain(List<NeedsRooms> everybody, Leases leases, RoomSettings settings, Clock clock) {
        super(leases, "events-rooms", settings.lookEvery());
        this.everybody = everybody;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        withEach(everybody, each -> each.askAgain(now.minus(settings.answeredWithin()), now, MOST_AT_ONCE));
    }
}
