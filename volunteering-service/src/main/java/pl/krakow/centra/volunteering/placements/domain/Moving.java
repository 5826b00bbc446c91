package pl.krakow.centra.volunteering.placements.domain;

/** What comes of a step with a placement. */
public sealed interface Moving {

    record Moved(SheetEntry entry) implements Moving {}

    record Unknown() implements Moving {}

    /** Where it stands doesn't allow it. */
    record NotPossible(PlacementState state) implements Moving {}

    /** It is too early or too late for that. */
    record NotNow() implements Moving {}

    /** The seat has been given to somebody else. */
    record NoSeat() implements Moving {}
}
