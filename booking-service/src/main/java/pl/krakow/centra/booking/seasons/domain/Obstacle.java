package pl.krakow.centra.booking.seasons.domain;

import java.util.List;

/**
 * What stood in the way of a choice in some rooms. Of the constraints a room fails, the first in the order of
 * {@link Kind} is named: what no luck would have changed before what others took.
 *
 * @param rooms the rooms of which it is true
 * @param missing codes of equipment or accessibility that no such room has, where that is the reason
 * @param possible dates that would have been left at the best time, or people the largest room holds
 * @param needed dates it takes, or people who want to come
 * @param takenBy the wishes that were given the time, where that is the reason
 */
public record Obstacle(
        Kind kind, List<String> rooms, List<String> missing, int possible, int needed, List<WishId> takenBy) {

    /** Which constraint it was. */
    public enum Kind {
        /** The room isn't offered this season. */
        NOT_OFFERED,
        /** It isn't lent to beneficiaries of that kind. */
        NOT_LENT_TO,
        /** It holds fewer people. */
        TOO_SMALL,
        /** It lacks equipment. */
        EQUIPMENT,
        /** It lacks an accessibility fact. */
        ACCESSIBILITY,
        /** It isn't lent for that long, or for so short a time. */
        LENGTH,
        /** The coordinator ruled it out. */
        FORBIDDEN,
        /** The centre isn't open then on enough dates. */
        CLOSED,
        /** Too many of the dates can't be booked yet. */
        BEYOND_HORIZON,
        /** Bookings and closures from before the round take too many dates. */
        BOOKED,
        /** Other wishes of the round were given the time. */
        OTHER_WISHES,
        /** The beneficiary would have more hours a week than the season's rules allow one. */
        CAP
    }

    public Obstacle {
        rooms = List.copyOf(rooms);
        missing = List.copyOf(missing);
        takenBy = List.copyOf(takenBy);
    }
}
