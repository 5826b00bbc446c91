package pl.krakow.centra.domainevents;

/** What an entry of the knowledge base is. */
public enum KnowledgeKind {
    ARTICLE,
    TEMPLATE,
    RECORDING,
    ANSWER
}
