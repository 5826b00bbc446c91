package pl.krakow.centra.events.knowledge.domain;

public enum EntryKind {
    ARTICLE,
    /** Something to fill in: its files are what it is about. */
    TEMPLATE,
    /** A link to a video or sound recording. */
    RECORDING,
    /** A question that was asked and what an adviser says to it. */
    ANSWER
}
