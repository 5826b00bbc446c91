package pl.krakow.centra.domainevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How the knowledge base of a centre, or the city's own, was used on a local day, as far as that is known by now; told again
 * when it was used further. Numbers of uses, of which it is known nowhere whose they were.
 *
 * @param centre whose entries they were; a search counts where it was made for one centre, else with the city
 * @param searches for words, however many pages of what was found were read
 * @param kinds those that were used, each once
 */
public record KnowledgeUsed(String centre, LocalDate day, int searches, List<OfKind> kinds) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.knowledge.used.v1";

    public KnowledgeUsed {
        kinds = List.copyOf(kinds);
    }

    /**
     * How entries of a kind were used.
     *
     * @param reads how often one was opened
     * @param downloads of their files
     */
    public record OfKind(KnowledgeKind kind, int reads, int downloads) {}

    /** A day of a centre has its use once, so the id of it follows from both. */
    @Override
    public String subject() {
        return UUID.nameUUIDFromBytes(
                        "knowledge-used/%s/%s".formatted(centre, day).getBytes(UTF_8))
                .toString();
    }
}
