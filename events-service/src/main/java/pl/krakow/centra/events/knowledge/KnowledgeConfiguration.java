package pl.krakow.centra.events.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;

import org.apache.lucene.store.MMapDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.events.knowledge.search.KnowledgeIndex;
import pl.krakow.centra.kit.problem.http.BodyLimit;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KnowledgeSettings.class)
class KnowledgeConfiguration {

    private static final String ENTRIES = "/api/v1/centres/{centre}/knowledge-entries";

    /** A directory of the index's own that goes with it. */
    private static final class TemporaryDirectory extends MMapDirectory {

        private final Path place;

        TemporaryDirectory(Path place) throws IOException {
            super(place);
            this.place = place;
        }

        static TemporaryDirectory create() {
            try {
                return new TemporaryDirectory(Files.createTempDirectory("centra-knowledge-"));
            } catch (IOException e) {
                throw new UncheckedIOException("there is no place for the index", e);
            }
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
            try (var files = Files.walk(place)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** It lies in mapped files, not in the heap; nothing in it is the only copy of anything. */
    @Bean(destroyMethod = "close")
    KnowledgeIndex knowledgeIndex() {
        return KnowledgeIndex.in(TemporaryDirectory.create(), new ClassPathResource("knowledge/synonyms.txt"));
    }

    @Bean
    IndexKeeper indexKeeper(
            Entries entries, Topics topics, KnowledgeIndex index, KnowledgeSettings settings, Clock clock) {
        return new IndexKeeper(entries, topics, index, settings, clock);
    }

    @Bean
    IndexHealth knowledgeIndexHealthIndicator(IndexKeeper keeper) {
        return new IndexHealth(keeper);
    }

    /** Everything but files and texts stays within the usual limit. */
    @Bean
    BodyLimit knowledgeFileLimit(KnowledgeSettings settings) {
        return new BodyLimit("POST", ENTRIES + "/{entry}/files", settings.largestFile());
    }

    @Bean
    BodyLimit knowledgeDraftLimit(KnowledgeSettings settings) {
        return new BodyLimit("POST", ENTRIES, settings.largestEntry());
    }

    @Bean
    BodyLimit knowledgeChangeLimit(KnowledgeSettings settings) {
        return new BodyLimit("PUT", ENTRIES + "/{entry}", settings.largestEntry());
    }

    @Bean
    BodyLimit knowledgePreviewLimit(KnowledgeSettings settings) {
        return new BodyLimit("POST", ENTRIES + "/preview", settings.largestEntry());
    }
}
