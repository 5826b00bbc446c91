package pl.krakow.centra.booking.seasons.domain;

/** How far a season's round has come. */
public enum SeasonState {
    /** Being prepared; only staff see it. */
    DRAFT,
    /** Takes wishes between the two times it names. */
    OPEN,
    /** Takes no more wishes. */
    CLOSED,
    /** There is a proposal, which the coordinator may adjust. */
    ALLOCATED,
    /** The proposal is being turned into bookings. */
    PUBLISHING,
    /** Every date of the proposal is booked, or skipped with its reason. */
    PUBLISHED
}
