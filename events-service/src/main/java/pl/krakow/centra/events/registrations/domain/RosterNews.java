package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;

/** What others learn of a roster. */
public sealed interface RosterNews {

    Instant at();

    /** Somebody stands where they didn't stand before. */
    record Stands(Entry entry, Cause cause, Instant at) implements RosterNews {}

    /** It was noted, or noted otherwise than before, how many people of an entry were at a session. */
    record Attended(Entry entry, int session, Instant at) implements RosterNews {}

    /** It is known who came. Told again when that is corrected. */
    record Held(Turnout turnout, Instant at) implements RosterNews {}

    /** The people of the event are to be reminded of it. */
    record ReminderDue(Duration before, Instant at) implements RosterNews {}

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
