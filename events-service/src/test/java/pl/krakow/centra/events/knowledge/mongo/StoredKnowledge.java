package pl.krakow.centra.events.knowledge.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.knowledge.domain.Content;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.Text;
import pl.krakow.centra.events.knowledge.domain.Texts;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The knowledge base of a test: on a store, and something to put into it. */
public final class StoredKnowledge {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final String ADVISER = "11111111-0000-4000-8000-000000000001";

    private StoredKnowledge() {}

    public static Entries entries(MongoOperations mongo, Clock clock) {
        return new MongoEntries(mongo, new PendingEvents(new UuidIds()), (collection, id) -> {}, "krakow", clock);
    }

    public static Topics topics(MongoOperations mongo) {
        return new MongoTopics(mongo);
    }

    public static Content content(String title, String body) {
        return new Content(
                new Texts(new Text(title, body), null, null),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static Entry draft(String title) {
        return Entry.draft(
                new EntryId(UUID.randomUUID()), "reymonta", EntryKind.ARTICLE, content(title, "Treść"), ADVISER, NOW);
    }
}
