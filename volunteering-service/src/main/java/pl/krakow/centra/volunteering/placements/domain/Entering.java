package pl.krakow.centra.volunteering.placements.domain;

import java.time.LocalDate;

/** What comes of asking for a seat. */
public sealed interface Entering {

    /** On the sheet: with a seat, an offer, in line or to be decided on, as the entry's state says. */
    record Entered(SheetEntry entry) implements Entering {}

    record NoSuchPost() implements Entering {}

    /** It isn't announced, or takes nobody new. */
    record NotOpen() implements Entering {}

    /** It has begun, or the deadline to apply has passed. */
    record TooLate() implements Entering {}

    record AlreadyThere(SheetEntry entry) implements Entering {}

    /** The role is over by the day somebody wants to begin. */
    record DayOutside(LocalDate first, LocalDate last) implements Entering {}

    /** Nobody can be offered a seat that isn't free. */
    record Full() implements Entering {}

    /** So many are waiting already that it would be no use. */
    record LineTooLong() implements Entering {}

    /** @param most times that somebody asks for the same post */
    record TooOften(int most) implements Entering {}
}
