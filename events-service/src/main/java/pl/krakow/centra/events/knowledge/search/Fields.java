package pl.krakow.centra.events.knowledge.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/** How something published lies in the index. */
final class Fields {

    static final String ID = "id";
    static final String CARD = "card";
    static final String TITLE = "title";
    static final String TOPICS = "topics";
    static final String HEADINGS = "headings";
    static final String BODY = "body";

    /** Every word and dictionary form that occurs, folded: what words can be corrected to. */
    static final String WORDS = "words";

    /** The same, each with how it is properly written. */
    static final String SPELLINGS = "spellings";

    static final char BETWEEN_SPELLINGS = '\u0001';

    static final String PUBLISHED = "published";
    static final String OUTDATED = "outdated";
    static final String FRESHNESS = "freshness";

    static final String KIND = "kind";
    static final String TOPIC = "topic";
    static final String CENTRE = "centre";
    static final String LANGUAGE = "language";

    private static final double BETTER_PER_DAY = 0.025 / 365;
    private static final FieldType HIGHLIGHTED = highlighted();
    private static final FieldType ONLY_THERE = onlyThere();

    private Fields() {}

    private static FieldType highlighted() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType onlyThere() {
        var type = new FieldType(StringField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    static FacetsConfig facets() {
        var config = new FacetsConfig();
        config.setMultiValued(TOPIC, true);
        config.setMultiValued(LANGUAGE, true);
        return config;
    }

    static Analyzer analyzer() {
        var byField = new LinkedHashMap<String, Analyzer>();
        for (var tongue : Tongue.values()) {
            var analyzer = tongue.analyzer();
            for (var part : List.of(TITLE, TOPICS, HEADINGS, BODY)) {
                byField.put(tongue.field(part), analyzer);
            }
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    static Term id(UUID id) {
        return new Term(ID, id.toString());
    }

    static Document document(Searchable searchable, Map<Tongue, Lemmas> lemmas) {
        var document = new Document();
        document.add(new StringField(ID, searchable.id().toString(), Field.Store.YES));
        document.add(new StoredField(CARD, searchable.card()));
        document.add(new NumericDocValuesField(PUBLISHED, searchable.publishedAt()));
        document.add(new NumericDocValuesField(OUTDATED, searchable.outdated() ? 1 : 0));
        document.add(new DoubleDocValuesField(
                FRESHNESS, 1 + Math.max(0, searchable.changedOn().toEpochDay() - START_OF_FRESHNESS) * BETTER_PER_DAY));
        document.add(new SortedSetDocValuesFacetField(KIND, searchable.kind()));
        document.add(new SortedSetDocValuesFacetField(
                CENTRE, searchable.centre() == null ? Found.CITY : searchable.centre()));
        searchable.topics().forEach(topic -> document.add(new SortedSetDocValuesFacetField(TOPIC, topic)));
        var words = new HashSet<String>();
        for (var known : lemmas.entrySet()) {
            var tongue = known.getKey();
            var text = searchable.texts().get(tongue.code());
            if (text != null) {
                document.add(new SortedSetDocValuesFacetField(LANGUAGE, tongue.code()));
                document.add(new Field(tongue.field(TITLE), text.title(), HIGHLIGHTED));
                document.add(new TextField(tongue.field(TOPICS), text.topics(), Field.Store.NO));
                document.add(new TextField(tongue.field(HEADINGS), text.headings(), Field.Store.NO));
                document.add(new Field(tongue.field(BODY), text.body(), HIGHLIGHTED));
                collect(text, known.getValue(), words);
            }
        }
        var folded = new HashSet<String>();
        for (var word : words) {
            var plain = Folding.fold(word);
            document.add(new Field(SPELLINGS, plain + BETWEEN_SPELLINGS + word, ONLY_THERE));
            if (folded.add(plain)) {
                document.add(new Field(WORDS, plain, ONLY_THERE));
            }
        }
        return document;
    }

    /** 1 January 2015: what is older is not worse still. */
    private static final long START_OF_FRESHNESS = 16_436;

    private static final int LONGEST_WORD = 40;

    private static void collect(Searchable.Text text, Lemmas lemmas, Set<String> words) {
        var seen = new HashSet<String>();
        for (var part : List.of(text.title(), text.topics(), text.body())) {
            for (var word : Words.of(part)) {
                if (word.length() <= LONGEST_WORD && seen.add(word)) {
                    words.add(word);
                    words.addAll(new ArrayList<>(lemmas.of(word)));
                }
            }
        }
    }
}
