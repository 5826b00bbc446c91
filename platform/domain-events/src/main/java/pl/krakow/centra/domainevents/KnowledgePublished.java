package pl.krakow.centra.domainevents;

import java.util.UUID;

/** An entry of the knowledge base is shown to everybody as it stands; told again when what is shown was changed. */
public record KnowledgePublished(UUID entryId, String centre, KnowledgeKind kind) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.knowledge.published.v1";

    @Override
    public String subject() {
        return entryId.toString();
    }
}
