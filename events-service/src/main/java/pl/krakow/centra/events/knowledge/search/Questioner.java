package pl.krakow.centra.events.knowledge.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Puts a {@link Reading} as a question to the index. A word in the title tells more than one among the topics or headings,
 * and that more than one in the text; words side by side tell more than the same words apart; a synonym tells less than the
 * word itself.
 */
final class Questioner {

    private static final Map<String, Float> PARTS =
            Map.of(Fields.TITLE, 5f, Fields.TOPICS, 2f, Fields.HEADINGS, 2f, Fields.BODY, 1f);
    private static final Map<String, Float> SIDE_BY_SIDE =
            Map.of(Fields.TITLE, 4f, Fields.HEADINGS, 2f, Fields.BODY, 1.5f);
    private static final float OTHER_LANGUAGE = 0.6f;
    private static final float SYNONYM = 0.45f;
    private static final float TIE = 0.15f;
    private static final int NEAR = 2;

    private final List<List<List<Reading.Word>>> synonyms;

    /** @param synonyms read once, word by word, in all their languages */
    Questioner(Synonyms synonyms, Function<String, List<Reading.Word>> read) {
        this.synonyms = synonyms.groups().stream()
                .map(group ->
                        group.stream().map(read).filter(each -> !each.isEmpty()).toList())
                .toList();
    }

    /** @param least how many of the words must be there */
    Query query(Reading reading, List<Tongue> tongues, int least) {
        var words = reading.words();
        var others = synonymsOf(words, tongues);
        var query = new BooleanQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            var choices = new ArrayList<Query>(single(words.get(at), tongues));
            others.get(at).forEach(choice -> choices.add(new BoostQuery(choice, SYNONYM)));
            query.add(new DisjunctionMaxQuery(choices, TIE), Occur.SHOULD);
        }
        for (int at = 0; at + 1 < words.size(); at++) {
            // Side by side they count once more; but nothing is found by that alone.
            query.add(nextTo(words.subList(at, at + 2), tongues), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(least);
        return query.build();
    }

    private static List<Query> single(Reading.Word word, List<Tongue> tongues) {
        var choices = new ArrayList<Query>();
        for (var tongue : tongues) {
            var forms = word.forms().getOrDefault(tongue, Map.of());
            if (!forms.isEmpty()) {
                PARTS.forEach((part, weight) -> {
                    var field = tongue.field(part);
                    var anyForm = new SynonymQuery.Builder(field);
                    forms.forEach((form, counts) -> anyForm.addTerm(new Term(field, form), counts));
                    choices.add(new BoostQuery(anyForm.build(), weight * weightOf(tongue, tongues)));
                });
            }
        }
        return choices;
    }

    private static Query nextTo(List<Reading.Word> words, List<Tongue> tongues) {
        var choices = new ArrayList<Query>();
        for (var tongue : tongues) {
            SIDE_BY_SIDE.forEach((part, weight) -> phrase(words, tongue, tongue.field(part))
                    .ifPresent(phrase -> choices.add(new BoostQuery(phrase, weight * weightOf(tongue, tongues)))));
        }
        return new DisjunctionMaxQuery(choices, TIE);
    }

    private static Optional<Query> phrase(List<Reading.Word> words, Tongue tongue, String field) {
        var phrase = new MultiPhraseQuery.Builder();
        phrase.setSlop(NEAR);
        for (var word : words) {
            var forms = word.forms().getOrDefault(tongue, Map.of()).keySet();
            if (forms.isEmpty()) {
                return Optional.empty();
            }
            phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
        }
        return Optional.of(phrase.build());
    }

    private static float weightOf(Tongue tongue, List<Tongue> tongues) {
        return tongue == tongues.getFirst() ? 1f : OTHER_LANGUAGE;
    }

    /** For each word the synonyms of what it is or is part of. */
    private List<Collection<Query>> synonymsOf(List<Reading.Word> words, List<Tongue> tongues) {
        var found = new ArrayList<Collection<Query>>();
        words.forEach(_ -> found.add(new LinkedHashSet<>()));
        for (var group : synonyms) {
            for (var member : group) {
                for (int at = 0; at + member.size() <= words.size(); at++) {
                    if (isThere(member, words, at)) {
                        var others = others(group, member, tongues);
                        for (int part = at; part < at + member.size(); part++) {
                            found.get(part).addAll(others);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isThere(List<Reading.Word> member, List<Reading.Word> words, int at) {
        for (int part = 0; part < member.size(); part++) {
            if (!sameWord(member.get(part), words.get(at + part))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameWord(Reading.Word one, Reading.Word other) {
        return one.forms().entrySet().stream()
                .anyMatch(entry -> entry.getValue().entrySet().stream()
                        .anyMatch(form -> form.getValue() >= 1f
                                && other.forms()
                                                .getOrDefault(entry.getKey(), Map.of())
                                                .getOrDefault(form.getKey(), 0f)
                                        >= Reading.CERTAIN));
    }

    private static List<Query> others(List<List<Reading.Word>> group, List<Reading.Word> member, List<Tongue> tongues) {
        var others = new ArrayList<Query>();
        for (var other : group) {
            if (!other.equals(member)) {
                others.add(
                        other.size() == 1
                                ? new DisjunctionMaxQuery(single(other.getFirst(), tongues), TIE)
                                : nextTo(other, tongues));
            }
        }
        return others;
    }
}
