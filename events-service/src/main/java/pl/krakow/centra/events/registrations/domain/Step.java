package pl.krakow.centra.events.registrations.domain;

/** What came of a step with an entry. */
public sealed interface Step {

    /** @param entry as it stands after it, also when it stood so before */
    record Done(Entry entry) implements Step {}

    /** Nobody of that id is on the roster, or no longer. */
    record Unknown() implements Step {}

    /** The entry's state doesn't allow it. */
    record NotPossible(EntryState state) implements Step {}

    /** There is no seat, and no waiting list. */
    record Full(int free) implements Step {}

    /** @param most more people than it stands for */
    record TooManyPeople(int most) implements Step {}

    /** The event is over, or doesn't take place. */
    record TooLate() implements Step {}
}
