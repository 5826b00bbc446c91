package pl.krakow.centra.events.knowledge.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.store.MMapDirectory;
import org.springframework.core.io.ClassPathResource;

/**
 * How fast the knowledge base is searched, and what its index costs: {@code quality/benchmarks/run knowledge [articles]}.
 * The queries are those of the table in {@link QueryTableTest}, one at a time.
 */
public final class KnowledgeBenchmark {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 20;
    private static final int SENTENCES = 30;

    private KnowledgeBenchmark() {}

    public static void main(String... arguments) throws IOException {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        var out = new PrintStream(System.out, true, UTF_8);
        var place = Files.createTempDirectory("centra-knowledge-benchmark-");
        long before = used();
        var index = KnowledgeIndex.in(new MMapDirectory(place), new ClassPathResource("knowledge/synonyms.txt"));
        long start = System.nanoTime();
        List<Corpus.Named> all = new ArrayList<>(Corpus.written());
        all.addAll(Corpus.generated(articles - all.size(), SENTENCES));
        long text = all.stream()
                .mapToLong(named -> named.article().texts().values().stream()
                        .mapToLong(each -> each.body().length())
                        .sum())
                .sum();
        long built = System.nanoTime();
        index.replaceAll(Corpus.articles(all).stream());
        double seconds = (System.nanoTime() - built) / 1e9;
        all = List.of();
        out.printf(Locale.ROOT, "articles %d, text %.1f M characters%n", index.size(), text / 1e6);
        out.printf(Locale.ROOT, "made in %.1f s (texts in %.1f s)%n", seconds, (built - start) / 1e9);
        long files;
        try (var paths = Files.walk(place)) {
            files = paths.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
        out.printf(
                Locale.ROOT,
                "index %.1f MB of mapped files, %.1f MB of heap%n",
                files / 1e6,
                Math.max(0, used() - before) / 1e6);
        var queries = Corpus.queries();
        for (int round = 0; round < WARM_UP; round++) {
            queries.forEach(query -> index.search(Asked.words(query[0], "pl")));
        }
        var times = new long[ROUNDS * queries.size()];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var query : queries) {
                long asked = System.nanoTime();
                index.search(Asked.words(query[0], "pl"));
                times[at++] = System.nanoTime() - asked;
            }
        }
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%d searches: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                times.length,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
        index.close();
        try (var paths = Files.walk(place)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long used() {
        for (int round = 0; round < 4; round++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
