package pl.krakow.centra.events.registrations.domain;

/** What came of deciding about many applicants at once. */
public sealed interface Selecting {

    /**
     * @param confirmed how many have seats by it
     * @param waiting how many wait for one by it
     */
    record Selected(int confirmed, int waiting) implements Selecting {}

    /** The event isn't on. */
    record Refused(Refusal refusal) implements Selecting {}
}
