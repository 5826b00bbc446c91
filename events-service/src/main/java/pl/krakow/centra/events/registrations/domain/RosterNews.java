package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What others learn of a roster. */
public sealed interface RosterNews {

    Instant at();

    /**
     * Somebody stands where they didn't stand before.
     *
     * @param before where they stood; null for who is new
     */
    record Stands(Entry entry, @Nullable EntryState before, Cause cause, Instant at) implements RosterNews {}

    /** It was noted, or noted otherwise than before, how many people of an entry were at a session. */
    record Attended(Entry entry, int session, Instant at) implements RosterNews {}

    /** It is known who came. Told again when that is corrected. */
    record Held(Turnout turnout, Instant at) implements RosterNews {}

    /** The people of the event are to be reminded of it. */
    record ReminderDue(Duration before, Instant at) implements RosterNews {}

    /** It has begun, and whoever still waits is to be told that there was no seat for them. */
    record BegunWithoutSome(Instant at) implements RosterNews {}

    /**
     * The people of the event are to be told that it is another than they know.
     *
     * @param dropped sessions that were to come and won't take place, while the event does
     */
    record NoticeDue(Notice notice, List<Session> dropped, Instant at) implements RosterNews {

        public NoticeDue {
            dropped = List.copyOf(dropped);
        }
    }

    /** What the people of an event are told of it. */
    enum Notice {
        /** Called or placed otherwise, at the same times. */
        CHANGED,
        /** At other times. */
        MOVED,
        /** No date holds. */
        POSTPONED,
        /** It has a date again. */
        RESCHEDULED
    }

    /** Why somebody stands there now. */
    enum Cause {
        /** They did it themselves. */
        PERSON,
        /** The centre's staff did it. */
        CENTRE,
        /** A seat became free. */
        SEAT_FREE,
        /** The event doesn't take place. */
        EVENT_OFF,
        /** A deadline has passed. */
        TIME
    }
}
