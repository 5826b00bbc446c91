package pl.krakow.centra.domainevents;

import java.util.UUID;

/** An entry of the knowledge base is no longer shown. */
public record KnowledgeArchived(UUID entryId, String centre) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.knowledge.archived.v1";

    @Override
    public String subject() {
        return entryId.toString();
    }
}
