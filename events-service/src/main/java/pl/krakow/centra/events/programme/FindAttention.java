package pl.krakow.centra.events.programme;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents.Position;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents.Selection;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.centre.CentreId;

/**
 * What the staff of a centre have to look after: worked out from the events and the answers about their rooms whenever it
 * is asked for, so that it is never behind them.
 */
@Component
@RequiredArgsConstructor
public class FindAttention {

    private static final int AT_ONCE = 200;
    private static final int MOST_READ = 2_000;
    private static final int MOST_SHOWN = 200;
    private static final Duration LONG_AGO = Duration.ofDays(366);
    /** Who hasn't settled by then who came doesn't know it any more. */
    private static final Duration STILL_KNOWN = Duration.ofDays(60);

    private final ProgrammeEvents events;
    private final StaffViews views;
    private final Turnouts turnouts;
    private final Clock clock;

    /** Why an event needs somebody; what presses more comes first. */
    public enum Why {
        /** It had its room, and the centre took it back. */
        ROOM_LOST,
        /** It can't have its room. */
        ROOM_REFUSED,
        /** The centre moved its booking to another time. */
        ROOM_MOVED,
        /** Its room has been asked for and not answered. */
        ROOM_PENDING,
        /** It was announced and has no date. */
        WITHOUT_DATE,
        /** It would have been over by now and was never announced. */
        DRAFT_IN_THE_PAST,
        /** It is over, and nobody has settled who came: in the city's reports nobody was there. */
        ATTENDANCE_OPEN
    }

    /** @param more whether there is more than is shown */
    @Schema(name = "EventsForAttention")
    public record Attention(List<Item> items, boolean more) {

        @Schema(name = "EventForAttention")
        public record Item(Why why, EventView event) {}
    }

    private record Found(Why why, ProgrammeEvent event) {}

    public Attention of(CentreId centre, Locale language) {
        var now = clock.instant();
        var found = new ArrayList<Found>();
        var coming = read(centre, Set.of(EventState.DRAFT, EventState.PUBLISHED), now, null);
        var rooms = views.rooms(coming);
        coming.forEach(event -> room(event, rooms).ifPresent(why -> found.add(new Found(why, event))));
        read(centre, Set.of(EventState.POSTPONED), now.minus(LONG_AGO), null)
                .forEach(event -> found.add(new Found(Why.WITHOUT_DATE, event)));
        read(centre, Set.of(EventState.DRAFT), now.minus(LONG_AGO), now).stream()
                .filter(event -> event.isOver(now))
                .forEach(event -> found.add(new Found(Why.DRAFT_IN_THE_PAST, event)));
        var over = read(centre, Set.of(EventState.PUBLISHED, EventState.HELD), now.minus(STILL_KNOWN), now).stream()
                .filter(event -> event.isOver(now))
                .toList();
        var settled =
                turnouts.settled(over.stream().map(event -> event.id().value()).toList());
        over.stream()
                .filter(event -> !settled.contains(event.id().value()))
                .forEach(event -> found.add(new Found(Why.ATTENDANCE_OPEN, event)));
        var shown = found.stream()
                .sorted(comparing(Found::why)
                        .thenComparing(each -> each.event.details().start()))
                .limit(MOST_SHOWN)
                .toList();
        var seen = views.of(shown.stream().map(Found::event).toList(), language);
        var items = new ArrayList<Attention.Item>();
        for (int i = 0; i < seen.size(); i++) {
            items.add(new Attention.Item(shown.get(i).why, seen.get(i)));
        }
        return new Attention(items, found.size() > MOST_SHOWN);
    }

    private static Optional<Why> room(ProgrammeEvent event, Map<ProgrammeEvent, RoomState> rooms) {
        return Optional.ofNullable(rooms.get(event)).flatMap(state -> switch (state) {
            case GRANTED -> Optional.empty();
            case REQUESTED -> Optional.of(Why.ROOM_PENDING);
            case MOVED -> Optional.of(Why.ROOM_MOVED);
            case REFUSED -> Optional.of(Why.ROOM_REFUSED);
            case LOST -> Optional.of(Why.ROOM_LOST);
        });
    }

    /** The soonest of them; a centre has far fewer ahead of it than are read at most. */
    private List<ProgrammeEvent> read(CentreId centre, Set<EventState> states, Instant from, @Nullable Instant until) {
        var selection = new Selection(centre.value(), states, null, null, null, from, until);
        var read = new ArrayList<ProgrammeEvent>();
        Position after = null;
        List<ProgrammeEvent> page;
        do {
            page = events.list(selection, after, AT_ONCE);
            read.addAll(page);
            if (!page.isEmpty()) {
                var last = page.getLast();
                after = new Position(last.details().start(), last.id().value());
            }
        } while (page.size() == AT_ONCE && read.size() < MOST_READ);
        return read;
    }
}
