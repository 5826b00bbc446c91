package pl.krakow.centra.events.knowledge.domain;

/** What others learn of an entry. */
public sealed interface KnowledgeNews {

    Entry entry();

    /** Everybody sees it as it stands now; also told when what is published was changed. */
    record Published(Entry entry) implements KnowledgeNews {}

    /** What was published is no longer shown. */
    record Archived(Entry entry) implements KnowledgeNews {}
}
