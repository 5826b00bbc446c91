package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;

/**
 * The seats of an event under the terms that hold now: what every decision about somebody starts from and ends with. Whoever
 * decides settles first, so that nobody is refused for the sake of what has lapsed, and settles afterwards, so that no seat
 * stays idle.
 */
record Floor(Terms terms, Seats seats) {

    /** What was kept until now lapses, and who waited moves up. */
    void settle(Instant now) {
        seats.lapse(now);
        if (terms.occasion().movesUpAt(now)) {
            seats.moveUp(terms.signUp().seats(), entry -> terms.seated(entry, now), now);
        }
    }

    /** Seats nobody has and nobody is kept. */
    int free() {
        return Math.max(0, terms.signUp().seats() - seats.taken());
    }

    Entry move(Entry entry, EntryState state, @Nullable Instant until, Cause cause, Instant now) {
        var moved = entry.in(state, until);
        seats.put(moved);
        seats.tell(moved, entry.state(), cause, now);
        return moved;
    }

    /** Everybody is taken off; who only had seats kept without a trace. */
    void callOff(Instant now) {
        seats.entries().stream().filter(entry -> entry.state().isLive()).forEach(entry -> {
            if (entry.state() == EntryState.HELD) {
                seats.remove(entry.id());
            } else {
                move(entry, EntryState.CANCELLED, null, Cause.EVENT_OFF, now);
            }
        });
    }
}
