package pl.krakow.centra.events.groups.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Place;

/**
 * What a meeting is to be.
 *
 * @param title what it is about; null where it is just the next one
 * @param people how many are expected
 */
public record MeetingPlan(@Nullable String title, Instant start, Instant end, Place place, int people) {

    public static final Duration LONGEST = Duration.ofHours(16);
    private static final Duration LONGEST_AGO = Duration.ofDays(366);
    private static final Duration REACH = Duration.ofDays(3 * 365);

    /** Why nothing can meet like that. */
    public enum Flaw {
        ENDS_BEFORE_START,
        TOO_LONG,
        /** It is over already, or too far ahead. */
        OUT_OF_REACH
    }

    public Optional<Flaw> flaw(Instant now) {
        if (!end.isAfter(start)) {
            return Optional.of(Flaw.ENDS_BEFORE_START);
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            return Optional.of(Flaw.TOO_LONG);
        }
        return end.isAfter(now) && start.isBefore(now.plus(REACH)) ? Optional.empty() : Optional.of(Flaw.OUT_OF_REACH);
    }

    /** The same of one that is written down, which may be over for a year: the minutes of what was kept on paper. */
    public Optional<Flaw> flawAfterwards(Instant now) {
        return flaw(now).filter(flaw -> flaw != Flaw.OUT_OF_REACH || isOutOfReach(now));
    }

    private boolean isOutOfReach(Instant now) {
        return start.isBefore(now.minus(LONGEST_AGO)) || !start.isBefore(now.plus(REACH));
    }

    Optional<Place.Room> room() {
        return place instanceof Place.Room room ? Optional.of(room) : Optional.empty();
    }

    boolean needsTheSameRoomAs(MeetingPlan other) {
        return place.equals(other.place)
                && start.equals(other.start)
                && end.equals(other.end)
                && people == other.people;
    }

    MeetingPlan in(Place elsewhere) {
        return new MeetingPlan(title, start, end, elsewhere, people);
    }
}
