package pl.krakow.centra.events.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** People find what they look for among some four hundred articles, however they write it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTableTest {

    private static final int DISTRACTORS = 300;

    private final KnowledgeIndex index = new KnowledgeIndex(
            new ByteBuffersDirectory(), Synonyms.load(new ClassPathResource("knowledge/synonyms.txt")));
    private Map<UUID, String> names = Map.of();

    @BeforeAll
    void fill() {
        List<Corpus.Named> all = new ArrayList<>(Corpus.written());
        all.addAll(Corpus.generated(DISTRACTORS, 12));
        names = all.stream().collect(Collectors.toMap(named -> named.article().id(), Corpus.Named::name));
        index.replaceAll(Corpus.articles(all).stream());
    }

    @AfterAll
    void close() {
        index.close();
    }

    static Stream<String[]> queries() {
        return Corpus.queries().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void findsItAmongTheFirstThree(String typed, String wanted, String how) {
        List<String> first = index.search(Asked.words(typed, "pl")).hits().stream()
                .limit(3)
                .map(hit -> String.valueOf(names.get(hit.id())))
                .toList();

        assertThat(first).as(how).containsAnyElementsOf(Arrays.asList(wanted.split(" ")));
    }

    @Test
    void theTableIsLongEnoughAndOfEveryKind() {
        List<String[]> all = Corpus.queries();

        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        for (String how : List.of("inflected", "no diacritics", "typo", "synonym")) {
            assertThat(all.stream().filter(query -> query[2].contains(how)).count())
                    .as(how)
                    .isGreaterThanOrEqualTo(6);
        }
        assertThat(names).hasSizeGreaterThan(350);
    }
}
