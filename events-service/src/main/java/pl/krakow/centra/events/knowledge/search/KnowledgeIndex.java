package pl.krakow.centra.events.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import pl.krakow.centra.events.knowledge.search.Found.Count;
import pl.krakow.centra.events.knowledge.search.Found.Hit;

/**
 * The index of one process. One thread changes it, any number ask it, and who asks sees a whole state of it: never half of
 * a change.
 */
public final class KnowledgeIndex implements AutoCloseable {

    private static final int MOST_FACETS = 100;
    private static final int PASSAGES = 2;
    private static final int DEEPEST = 1_000;
    private static final double RAM_BUFFER_MB = 4;
    private static final float ABOUT_AS_GOOD = 0.6f;
    private static final List<String> DIMENSIONS = List.of(Fields.KIND, Fields.TOPIC, Fields.CENTRE, Fields.LANGUAGE);
    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.OUTDATED, SortField.Type.INT),
            new SortField(Fields.PUBLISHED, SortField.Type.LONG, true));
    private static final Sort BEST_FIRST = new Sort(
            new SortField(Fields.OUTDATED, SortField.Type.INT),
            SortField.FIELD_SCORE,
            NEWEST_FIRST.getSort()[1]);

    private final Directory directory;
    private final IndexWriter writer;
    private final FacetsConfig facets = Fields.facets();
    private final Questioner questioner;
    private volatile Snapshot current;

    /** One state of the index. */
    private record Snapshot(
            DirectoryReader reader,
            IndexSearcher searcher,
            @Nullable SortedSetDocValuesReaderState facets) {}

    /** @param directory where it lies; it is emptied first and closed with the index */
    KnowledgeIndex(Directory directory, Synonyms synonyms) {
        this.directory = directory;
        try {
            var config = new IndexWriterConfig(Fields.analyzer());
            config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
            config.setRAMBufferSizeMB(RAM_BUFFER_MB);
            config.setUseCompoundFile(true);
            this.writer = new IndexWriter(directory, config);
            this.current = snapshot(DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException("the index can't be opened", e);
        }
        this.questioner = new Questioner(synonyms, KnowledgeIndex::readSynonym);
    }

    /** @param synonyms a file of {@link Synonyms} */
    public static KnowledgeIndex in(Directory directory, Resource synonyms) {
        return new KnowledgeIndex(directory, Synonyms.load(synonyms));
    }

    private static List<Reading.Word> readSynonym(String member) {
        return Words.of(member).stream()
                .map(word -> {
                    var forms = new EnumMap<Tongue, Map<String, Float>>(Tongue.class);
                    SYNONYM_LEMMAS.forEach((tongue, known) -> {
                        var weights = new LinkedHashMap<String, Float>();
                        LemmaFilter.forms(word, known).forEach(form -> weights.put(form, 1f));
                        forms.put(tongue, weights);
                    });
                    return new Reading.Word(word, forms);
                })
                .toList();
    }

    private static final Map<Tongue, Lemmas> SYNONYM_LEMMAS = lemmas();

    private static Map<Tongue, Lemmas> lemmas() {
        var lemmas = new EnumMap<Tongue, Lemmas>(Tongue.class);
        for (var tongue : Tongue.values()) {
            lemmas.put(tongue, tongue.lemmas());
        }
        return lemmas;
    }

    private Snapshot snapshot(DirectoryReader reader) throws IOException {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return new Snapshot(
                reader,
                searcher,
                reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, facets));
    }

    /** Makes the index of these and nothing else. Until it is done, the old state is seen. */
    public void replaceAll(Stream<Searchable> everything) {
        change(() -> {
            writer.deleteAll();
            var lemmas = lemmas();
            for (var each : (Iterable<Searchable>) everything::iterator) {
                writer.addDocument(facets.build(Fields.document(each, lemmas)));
            }
        });
    }

    /** @param gone what is no longer published */
    public void apply(Collection<Searchable> changed, Collection<UUID> gone) {
        change(() -> {
            var lemmas = lemmas();
            for (var each : changed) {
                writer.updateDocument(Fields.id(each.id()), facets.build(Fields.document(each, lemmas)));
            }
            writer.deleteDocuments(gone.stream().map(Fields::id).toArray(Term[]::new));
        });
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private synchronized void change(Change change) {
        try {
            change.make();
            var old = current;
            var reader = DirectoryReader.openIfChanged(old.reader, writer);
            if (reader != null) {
                current = snapshot(reader);
                old.reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index can't be changed", e);
        }
    }

    public int size() {
        return asked(snapshot -> snapshot.reader.numDocs());
    }

    @FunctionalInterface
    private interface Ask<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    private <T> T asked(Ask<T> ask) {
        try {
            while (true) {
                var snapshot = current;
                if (snapshot.reader.tryIncRef()) {
                    try {
                        return ask.of(snapshot);
                    } finally {
                        snapshot.reader.decRef();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index can't be read", e);
        }
    }

    /** The best first. */
    public Found search(Asked asked) {
        return asked(snapshot -> search(asked, snapshot));
    }

    private Found search(Asked asked, Snapshot snapshot) throws IOException {
        var tongues = tongues(asked.words(), asked.language());
        var reading = Reading.of(asked.words(), asked.exact(), tongues, snapshot.reader);
        if (snapshot.facets == null) {
            return new Found(reading.understood(), reading.corrected(), 0, List.of(), Map.of(), Optional.empty());
        }
        if (reading.words().isEmpty()) {
            return asked.words().isBlank()
                    ? found(asked, reading, MatchAllDocsQuery.INSTANCE, NEWEST_FIRST, tongues, snapshot)
                    : new Found(reading.understood(), Map.of(), 0, List.of(), Map.of(), Optional.empty());
        }
        int words = reading.words().size();
        var found = found(asked, reading, scored(reading, tongues, least(words)), BEST_FIRST, tongues, snapshot);
        return found.total() == 0 && least(words) > 1
                ? found(asked, reading, scored(reading, tongues, 1), BEST_FIRST, tongues, snapshot)
                : found;
    }

    private Query scored(Reading reading, List<Tongue> tongues, int least) {
        return FunctionScoreQuery.boostByValue(
                questioner.query(reading, tongues, least), DoubleValuesSource.fromDoubleField(Fields.FRESHNESS));
    }

    /** Of two words both, of more than that most. */
    private static int least(int words) {
        return words <= 2 ? words : (2 * words + 2) / 3;
    }

    /** The reader's language first; what is written in Cyrillic is looked for in Ukrainian only. */
    private static List<Tongue> tongues(String words, String language) {
        boolean cyrillic = words.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
        if (cyrillic) {
            return List.of(Tongue.UK);
        }
        return "en".equals(language) ? List.of(Tongue.EN, Tongue.PL) : List.of(Tongue.PL, Tongue.EN);
    }

    private Found found(Asked asked, Reading reading, Query query, Sort sort, List<Tongue> tongues, Snapshot snapshot)
            throws IOException {
        var filtered = new DrillDownQuery(facets, query);
        asked.kinds().forEach(kind -> filtered.add(Fields.KIND, kind));
        asked.topics().forEach(topic -> filtered.add(Fields.TOPIC, topic));
        asked.centres().forEach(centre -> filtered.add(Fields.CENTRE, centre));
        asked.languages().forEach(language -> filtered.add(Fields.LANGUAGE, language));
        int wanted = Math.min(asked.offset() + asked.limit(), DEEPEST);
        var result = new DrillSideways(snapshot.searcher, facets, snapshot.facets)
                .search(filtered, null, null, wanted, sort, true);
        var counts = new LinkedHashMap<String, List<Count>>();
        for (var dimension : DIMENSIONS) {
            counts.put(dimension, counts(result.facets.getTopChildren(MOST_FACETS, dimension)));
        }
        var docs = result.hits.scoreDocs;
        int from = Math.min(asked.offset(), docs.length);
        var page = Arrays.copyOfRange(docs, from, docs.length);
        var hits = hits(page, query, asked, tongues, snapshot);
        return new Found(
                reading.understood(),
                reading.corrected(),
                result.hits.totalHits.value(),
                hits,
                counts,
                asked.offset() == 0
                                && !reading.words().isEmpty()
                                && asked.kinds().isEmpty()
                        ? answer(asked, query, docs, tongues, snapshot)
                        : Optional.empty());
    }

    private static List<Count> counts(@Nullable FacetResult result) {
        return result == null
                ? List.of()
                : Arrays.stream(result.labelValues)
                        .map(each -> new Count(each.label, each.value.intValue()))
                        .toList();
    }

    private Optional<Hit> answer(Asked asked, Query query, ScoreDoc[] docs, List<Tongue> tongues, Snapshot snapshot)
            throws IOException {
        if (docs.length == 0) {
            return Optional.empty();
        }
        var answers = new DrillDownQuery(facets, query);
        answers.add(Fields.KIND, ANSWER);
        asked.topics().forEach(topic -> answers.add(Fields.TOPIC, topic));
        asked.centres().forEach(centre -> answers.add(Fields.CENTRE, centre));
        asked.languages().forEach(language -> answers.add(Fields.LANGUAGE, language));
        var best = snapshot.searcher.search(answers, 1, BEST_FIRST, true).scoreDocs;
        if (best.length == 0 || score(best[0]) < ABOUT_AS_GOOD * score(docs[0])) {
            return Optional.empty();
        }
        return hits(best, query, asked, tongues, snapshot).stream().findFirst();
    }

    /** The kind that adviser's answers are of. */
    public static final String ANSWER = "ANSWER";

    private static float score(ScoreDoc doc) {
        return doc instanceof FieldDoc sorted
                        && sorted.fields != null
                        && sorted.fields.length > 1
                        && sorted.fields[1] instanceof Float score
                ? score
                : doc.score;
    }

    private List<Hit> hits(ScoreDoc[] page, Query query, Asked asked, List<Tongue> tongues, Snapshot snapshot)
            throws IOException {
        if (page.length == 0) {
            return List.of();
        }
        boolean words = !asked.words().isBlank();
        var marked = new EnumMap<Tongue, Marked>(Tongue.class);
        for (var tongue : Tongue.values()) {
            marked.put(
                    tongue, words && tongues.contains(tongue) ? mark(page, query, tongue, snapshot) : Marked.NOTHING);
        }
        var stored = snapshot.searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < page.length; at++) {
            var document = stored.document(page[at].doc);
            hits.add(hit(document, score(page[at]), at, marked, asked.language()));
        }
        return hits;
    }

    /** Title and text of a page of hits with what matched in {@code mark}; null where nothing did. */
    private record Marked(
            @Nullable String[] titles, @Nullable String[] bodies) {
        static final Marked NOTHING = new Marked(new String[0], new String[0]);

        @Nullable
        String title(int at) {
            return at < titles.length ? titles[at] : null;
        }

        @Nullable
        String body(int at) {
            return at < bodies.length ? bodies[at] : null;
        }
    }

    private static Marked mark(ScoreDoc[] page, Query query, Tongue tongue, Snapshot snapshot) throws IOException {
        var highlighter = UnifiedHighlighter.builder(snapshot.searcher, tongue.analyzer())
                .withFormatter(new Marks())
                .withMaxLength(100_000)
                .withMaxNoHighlightPassages(0)
                .build();
        var docs = new TopDocs(new TotalHits(page.length, TotalHits.Relation.EQUAL_TO), page);
        var title = tongue.field(Fields.TITLE);
        var body = tongue.field(Fields.BODY);
        var fields = highlighter.highlightFields(new String[] {title, body}, query, docs, new int[] {1, PASSAGES});
        return new Marked(orNone(fields.get(title)), orNone(fields.get(body)));
    }

    private static @Nullable String[] orNone(@Nullable String @Nullable [] marked) {
        return marked == null ? new String[0] : marked;
    }

    private static Hit hit(Document document, float score, int at, Map<Tongue, Marked> marked, String language) {
        var tongue = shown(document, at, marked, language);
        var found = marked.getOrDefault(tongue, Marked.NOTHING);
        var title = found.title(at);
        var body = found.body(at);
        return new Hit(
                UUID.fromString(document.get(Fields.ID)),
                score,
                tongue.code(),
                title == null ? Html.escape(String.valueOf(document.get(tongue.field(Fields.TITLE)))) : title,
                body == null ? null : body.strip(),
                document.get(Fields.CARD));
    }

    /** The reader's language if the text is there in it and has a match, or nothing else has. */
    private static Tongue shown(Document document, int at, Map<Tongue, Marked> marked, String language) {
        var there = Arrays.stream(Tongue.values())
                .filter(tongue -> document.get(tongue.field(Fields.TITLE)) != null)
                .toList();
        var own =
                there.stream().filter(tongue -> tongue.code().equals(language)).findFirst();
        boolean anyMark = marked.values().stream().anyMatch(each -> each.title(at) != null || each.body(at) != null);
        if (own.isPresent() && (!anyMark || isMarked(marked, own.get(), at))) {
            return own.get();
        }
        return there.stream()
                .filter(tongue -> isMarked(marked, tongue, at))
                .findFirst()
                .or(() -> own)
                .orElseGet(there::getFirst);
    }

    private static boolean isMarked(Map<Tongue, Marked> marked, Tongue tongue, int at) {
        var found = marked.getOrDefault(tongue, Marked.NOTHING);
        return found.title(at) != null || found.body(at) != null;
    }

    /** Titles that go on from what somebody has begun to type: with these words, and one that begins like the last. */
    public List<Hit> complete(String begun, String language, int most) {
        return asked(snapshot -> {
            var words = Words.of(begun);
            if (words.isEmpty() || snapshot.facets == null) {
                return List.<Hit>of();
            }
            var tongues = tongues(begun, language);
            var choices = new ArrayList<Query>();
            for (var tongue : tongues) {
                choices.add(beginning(words, tongue));
            }
            var query = FunctionScoreQuery.boostByValue(
                    new DisjunctionMaxQuery(choices, 0), DoubleValuesSource.fromDoubleField(Fields.FRESHNESS));
            TopFieldDocs top = snapshot.searcher.search(query, most, BEST_FIRST, true);
            var plain = new Asked("", language, true, Set.of(), Set.of(), Set.of(), Set.of(), 0, most);
            return hits(top.scoreDocs, query, plain, tongues, snapshot);
        });
    }

    private static Query beginning(List<String> words, Tongue tongue) {
        var field = tongue.field(Fields.TITLE);
        var lemmas = tongue.lemmas();
        var query = new BooleanQuery.Builder();
        for (var word : words.subList(0, words.size() - 1)) {
            if (!tongue.isEmptyWord(word)) {
                var forms = new BooleanQuery.Builder();
                LemmaFilter.forms(word, lemmas)
                        .forEach(form -> forms.add(new TermQuery(new Term(field, form)), Occur.SHOULD));
                query.add(forms.build(), Occur.MUST);
            }
        }
        query.add(new PrefixQuery(new Term(field, Folding.fold(words.getLast()))), Occur.MUST);
        return query.build();
    }

    @Override
    public void close() {
        try {
            current.reader.decRef();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the index can't be closed", e);
        }
    }
}
