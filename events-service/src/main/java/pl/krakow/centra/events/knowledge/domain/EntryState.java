package pl.krakow.centra.events.knowledge.domain;

public enum EntryState {
    DRAFT,
    PUBLISHED,
    /** Not shown any more; may be published again. */
    ARCHIVED
}
