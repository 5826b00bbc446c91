package pl.krakow.centra.volunteering.letters;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.PlacementChanged.Cause;
import pl.krakow.centra.domainevents.PlacementChanged.State;
import pl.krakow.centra.kit.calendar.ICalendar.Act;

/** What a letter to a volunteer is about. */
enum VolunteerLetter {
    /** They asked; the organisation decides. */
    APPLICATION_RECEIVED(null),
    WAITING(null),
    /** A seat is kept for them until a deadline. */
    OFFER(null),
    OFFER_EXPIRED(null),
    ACCEPTED(Act.REQUEST),
    /** The organisation didn't take them. */
    DECLINED(null),
    /** They asked, and nobody decided before it began. */
    NOT_DECIDED(null),
    /** They gave the seat up. */
    WITHDRAWN(Act.CANCEL),
    /** A stand-in took the seat over. */
    TAKEN_OVER(Act.CANCEL),
    /** The organisation or the centre took the seat back. */
    TAKEN_BACK(Act.CANCEL),
    /** The organisation or the centre ended the work before it was done. */
    ENDED_EARLY(null),
    /** The shift doesn't take place, or nobody is taken any more. */
    CALLED_OFF(Act.CANCEL),
    /** The shift is at another time. */
    MOVED(Act.REQUEST),
    REMINDER(null);

    private static final String PREFIX = "VOLUNTEER_";

    private final @Nullable Act calendar;

    VolunteerLetter(@Nullable Act calendar) {
        this.calendar = calendar;
    }

    /** What the reader's calendar is to do. */
    @Nullable
    Act calendar() {
        return calendar;
    }

    /** As the kind is known in the whole service. */
    String kind() {
        return PREFIX + name();
    }

    static VolunteerLetter of(String kind) {
        return valueOf(kind.substring(PREFIX.length()));
    }

    /** As messages are named. */
    String key() {
        return "letter.volunteer-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What there is to write; nothing of what the volunteer sees at once, and of what they just did themselves. */
    static Optional<VolunteerLetter> about(PlacementChanged changed) {
        var before = changed.before();
        boolean wasSeated = before == State.ACCEPTED || before == State.AGREED || before == State.RUNNING;
        if (changed.state() == before) {
            return changed.cause() == Cause.TIMES_CHANGED && wasSeated ? Optional.of(MOVED) : Optional.empty();
        }
        return Optional.ofNullable(
                switch (changed.state()) {
                    case APPLIED -> APPLICATION_RECEIVED;
                    case WAITING -> WAITING;
                    case OFFERED -> OFFER;
                    case ACCEPTED, AGREED -> wasSeated ? null : ACCEPTED;
                    case EXPIRED -> expired(before);
                    case BROKEN_OFF -> changed.cause() == Cause.HOST ? ENDED_EARLY : null;
                    case WITHDRAWN -> withdrawn(changed.cause(), wasSeated);
                    case REJECTED -> rejected(changed.cause(), wasSeated);
                    case DECLINED, RUNNING, FINISHED, NO_SHOW -> null;
                });
    }

    /** Who waits sees where they are in line; who asked waits for an answer. */
    private static @Nullable VolunteerLetter expired(@Nullable State before) {
        if (before == State.OFFERED) {
            return OFFER_EXPIRED;
        }
        return before == State.APPLIED ? NOT_DECIDED : null;
    }

    private static @Nullable VolunteerLetter withdrawn(Cause cause, boolean wasSeated) {
        if (cause == Cause.STAND_IN) {
            return TAKEN_OVER;
        }
        return wasSeated ? WITHDRAWN : null;
    }

    private static VolunteerLetter rejected(Cause cause, boolean wasSeated) {
        if (cause == Cause.CALLED_OFF) {
            return CALLED_OFF;
        }
        return wasSeated ? TAKEN_BACK : DECLINED;
    }
}
