package pl.krakow.centra.events.publicapi;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.PublicProgramme;
import pl.krakow.centra.events.programme.PublicProgramme.Announcement;
import pl.krakow.centra.events.publicapi.ShownEvent.Contents;
import pl.krakow.centra.events.publicapi.domain.ChangeLog;
import pl.krakow.centra.events.publicapi.domain.ChangeLog.Change;
import pl.krakow.centra.events.publicapi.domain.Seats;
import pl.krakow.centra.events.registrations.PublicSeats;
import pl.krakow.centra.events.registrations.PublicSeats.SeatsNow;

/**
 * Shows the public what changed in the programme and in its seats. Events and rosters are marked in the write that changes
 * them, and the mark is taken out once the public sees them as they were read; so nothing is forgotten, whatever dies when.
 * Any number of instances may do this at once, see {@link ChangeLog}.
 */
@Component
@RequiredArgsConstructor
public class ShowChanges {

    /** To be raised when what is shown takes another shape: everything is then shown anew. */
    public static final int SHAPE = 1;

    private static final int AT_ONCE = 200;

    private final PublicProgramme programme;
    private final PublicSeats seats;
    private final Showcase showcase;
    private final Clock clock;

    /** What there is, and what is shown of it. */
    private record Look(
            @Nullable Announcement announcement,
            @Nullable SeatsNow seats,
            @Nullable ShownEvent shown) {

        /** What is to be shown now; nothing when nobody may know of the event. */
        @Nullable
        Contents contents() {
            if (announcement == null || announcement.event() == null) {
                return null;
            }
            var event = announcement.event();
            var announced = announcement.announced();
            var since = announced == null ? event.start().toInstant() : announced;
            return new Contents(
                    event, since, seatsOf(event.capacity(), event.end().toInstant()), since);
        }

        private Seats seatsOf(int capacity, Instant end) {
            return seats == null || !seats.signUp()
                    ? Seats.justCome(capacity, end)
                    : new Seats(
                            true,
                            seats.opens(),
                            seats.closes(),
                            seats.seats(),
                            seats.free(),
                            seats.waiting(),
                            seats.waitingList());
        }

        boolean isShownAsItIs() {
            var now = contents();
            if (shown == null) {
                return now == null;
            }
            var before = shown.contents();
            return now == null ? before == null : before != null && before.showsTheSameAs(now);
        }

        /** What the public learns at that moment; nothing when it never knew and isn't to. */
        Optional<ShownEvent> toShow(UUID id, Instant at) {
            var now = contents();
            if (now == null || announcement == null) {
                return shown == null ? Optional.empty() : Optional.of(ShownEvent.gone(id, shown.centre(), at));
            }
            var before = shown == null ? null : shown.contents();
            var changed = before != null && before.isTheSameEventAs(now) ? before.changed() : at;
            return Optional.of(new ShownEvent(id, announcement.centre(), at, now.changedAt(changed)));
        }
    }

    /** Shows some of what changed; whether there may be more. */
    public boolean round() {
        var log = showcase.log();
        if (log.isOpen()) {
            // Somebody began a round: it may have died, or be a moment behind. Either way it is finished in their
            // order.
            write(log.open(), look(log.open().stream().map(Change::event).toList()));
            showcase.save(log.finished());
            return true;
        }
        var shaped = log.inShape(SHAPE);
        if (shaped.version() != log.version()) {
            showcase.save(shaped);
            return true;
        }
        var changed = changed();
        if (!changed.isEmpty()) {
            show(log, changed);
            return true;
        }
        return !log.refill().done() && refill(log);
    }

    private SequencedSet<UUID> changed() {
        var changed = new LinkedHashSet<>(programme.changed(AT_ONCE));
        seats.changed(AT_ONCE).stream().limit(AT_ONCE).forEach(changed::add);
        return changed;
    }

    private boolean refill(ChangeLog log) {
        var next = programme.after(log.refill().after(), AT_ONCE);
        if (next.isEmpty()) {
            showcase.save(log.refilledTo(null));
            return true;
        }
        show(log, next).ifPresent(then -> showcase.save(then.refilledTo(next.getLast())));
        return true;
    }

    /** The log after it; nothing when somebody else went on with it. */
    private Optional<ChangeLog> show(ChangeLog log, Collection<UUID> events) {
        var looks = look(events);
        var different = new ArrayList<UUID>();
        for (var event : events) {
            var look = looks.get(event);
            if (look == null) {
                continue;
            }
            if (look.isShownAsItIs()) {
                shown(event, look);
            } else {
                different.add(event);
            }
        }
        if (different.isEmpty()) {
            return Optional.of(log);
        }
        var begun = log.begin(different, clock.instant());
        if (!showcase.save(begun)) {
            return Optional.empty();
        }
        write(begun.open(), looks);
        var finished = begun.finished();
        return showcase.save(finished) ? Optional.of(finished) : Optional.empty();
    }

    private void write(List<Change> changes, Map<UUID, Look> looks) {
        for (var change : changes) {
            var look = looks.getOrDefault(change.event(), new Look(null, null, null));
            var toShow = look.toShow(change.event(), change.at());
            if (toShow.isEmpty() || showcase.show(toShow.get())) {
                shown(change.event(), look);
            }
        }
    }

    /** As it was looked at: what has changed since keeps its mark. */
    private void shown(UUID event, Look look) {
        if (look.announcement != null) {
            programme.shown(event, look.announcement.revision());
        }
        if (look.seats != null) {
            seats.shown(event, look.seats.version());
        }
    }

    private Map<UUID, Look> look(Collection<UUID> events) {
        var announcements = new HashMap<UUID, Announcement>();
        programme.find(events).forEach(announcement -> announcements.put(announcement.id(), announcement));
        var seatsNow = new HashMap<UUID, SeatsNow>();
        seats.find(events).forEach(now -> seatsNow.put(now.event(), now));
        var shown = new HashMap<UUID, ShownEvent>();
        showcase.find(events).forEach(event -> shown.put(event.id(), event));
        var looks = new HashMap<UUID, Look>();
        events.forEach(
                event -> looks.put(event, new Look(announcements.get(event), seatsNow.get(event), shown.get(event))));
        return looks;
    }
}
