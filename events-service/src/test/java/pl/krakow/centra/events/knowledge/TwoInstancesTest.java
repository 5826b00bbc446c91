package pl.krakow.centra.events.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.knowledge.mongo.StoredKnowledge.ADVISER;
import static pl.krakow.centra.events.knowledge.mongo.StoredKnowledge.content;
import static pl.krakow.centra.events.knowledge.mongo.StoredKnowledge.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.unit.DataSize;

import pl.krakow.centra.events.knowledge.domain.Decision;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.events.knowledge.mongo.StoredKnowledge;
import pl.krakow.centra.events.knowledge.search.Asked;
import pl.krakow.centra.events.knowledge.search.Found;
import pl.krakow.centra.events.knowledge.search.KnowledgeIndex;
import pl.krakow.centra.kit.test.EmbeddedServers;

/** Two instances of the service on one store find the same, whoever wrote what. */
class TwoInstancesTest {

    private static final KnowledgeSettings SETTINGS = new KnowledgeSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofDays(7),
            DataSize.ofMegabytes(10),
            DataSize.ofMegabytes(1),
            5,
            Period.ofYears(3));

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final Entries entries = StoredKnowledge.entries(mongo, Clock.systemUTC());
    private final Instance one = new Instance();
    private final Instance other = new Instance();

    private final class Instance {
        final KnowledgeIndex index =
                KnowledgeIndex.in(new ByteBuffersDirectory(), new ClassPathResource("knowledge/synonyms.txt"));
        final IndexKeeper keeper =
                new IndexKeeper(entries, StoredKnowledge.topics(mongo), index, SETTINGS, Clock.systemUTC());

        Set<UUID> found(String words) {
            return index
                    .search(new Asked(words, "pl", true, Set.of(), Set.of(), Set.of(), Set.of(), 0, 500))
                    .hits()
                    .stream()
                    .map(Found.Hit::id)
                    .collect(Collectors.toSet());
        }
    }

    @AfterEach
    void close() {
        one.index.close();
        other.index.close();
    }

    private Entry publish(Entry draft) {
        entries.add(draft);
        var published = (Decision.Decided) draft.publish(_ -> true, ADVISER, StoredKnowledge.NOW);
        entries.save(published);
        return published.entry();
    }

    @Test
    void findWhatTheOtherPublishedChangedAndArchived() {
        one.keeper.build();
        other.keeper.build();
        Entry entry = publish(draft("Zbiórka publiczna"));

        one.keeper.catchUp();
        other.keeper.catchUp();
        assertThat(one.found("zbiórki")).containsExactly(entry.id().value());
        assertThat(other.found("zbiorek")).containsExactly(entry.id().value());

        var changed = (Decision.Decided)
                entry.change(_ -> true, content("Kiermasz", "Inny tekst"), ADVISER, null, StoredKnowledge.NOW);
        entries.save(changed);
        other.keeper.catchUp();
        assertThat(other.found("zbiórka")).isEmpty();
        assertThat(other.found("kiermaszem")).hasSize(1);

        entries.save((Decision.Decided) changed.entry().archive(_ -> true, ADVISER, null, StoredKnowledge.NOW));
        other.keeper.catchUp();
        one.keeper.catchUp();
        assertThat(other.found("")).isEmpty();
        assertThat(one.found("")).isEmpty();
    }

    @Test
    void agreeWithTheStoreAfterManyWritesWhileTheyReadAndWereBuilt() throws Exception {
        var random = new Random(7);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            int number = writer;
            long seed = random.nextLong();
            writers.add(() -> {
                var dice = new Random(seed);
                for (int round = 0; round < 15; round++) {
                    Entry entry = publish(draft("Wpis %d %d".formatted(number, round)));
                    if (dice.nextBoolean()) {
                        entries.save((Decision.Decided) entry.archive(_ -> true, ADVISER, null, StoredKnowledge.NOW));
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(7)) {
            var reading = threads.submit(() -> {
                for (int round = 0; round < 20; round++) {
                    one.keeper.catchUp();
                }
                return null;
            });
            for (var written : threads.invokeAll(writers)) {
                written.get();
            }
            reading.get();
        }
        one.keeper.catchUp();
        other.keeper.catchUp();

        Set<UUID> published =
                entries.list(new Entries.Selection("reymonta", true, EntryState.PUBLISHED, null), null, 500).stream()
                        .map(entry -> entry.id().value())
                        .collect(Collectors.toSet());
        assertThat(published).isNotEmpty();
        assertThat(one.found("")).isEqualTo(published);
        assertThat(other.found("")).isEqualTo(published);
    }
}
