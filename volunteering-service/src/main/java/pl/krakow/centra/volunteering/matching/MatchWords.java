package pl.krakow.centra.volunteering.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.volunteering.matching.domain.Criterion;
import pl.krakow.centra.volunteering.matching.domain.Exclusion;
import pl.krakow.centra.volunteering.matching.domain.Points;

/** Says in words why somebody suits or doesn't, so that everybody understands it without knowing the rules. */
@Component
@RequiredArgsConstructor
public class MatchWords {

    private static final String LANGUAGES = "languages";
    private static final List<String> TERMS = List.of("skills", "qualifications");

    /** So many sentences are remembered; most are said again and again, and reading a message costs more than looking it up. */
    private static final int REMEMBERED = 20_000;

    private final TermNames terms;
    private final Map<Said, String> said = new ConcurrentHashMap<>();

    private record Said(Locale language, Object what) {}

    /** What a criterion looks at, for example {@code Umiejętności}. */
    public String name(Criterion criterion, Locale language) {
        return remembered(
                new Said(language, criterion),
                () -> Wording.in(language.toLanguageTag()).say("matching.criterion." + criterion));
    }

    /** Why so many points. */
    public String why(Points points, Locale language) {
        return remembered(
                new Said(language, points),
                () -> Wording.in(language.toLanguageTag())
                        .say("matching.points." + points.criterion(), plain(points.facts())));
    }

    /** Why not, in the words for the volunteer. */
    public String why(Exclusion exclusion, Locale language) {
        return remembered(new Said(language, exclusion), () -> say(exclusion, language));
    }

    private String say(Exclusion exclusion, Locale language) {
        var wording = Wording.in(language.toLanguageTag());
        var facts = new HashMap<>(plain(exclusion.facts()));
        facts.replaceAll((name, value) -> value instanceof Collection<?> values
                ? String.join(", ", named(name, values, wording.language()))
                : value);
        return wording.say("matching.rule." + exclusion.rule(), facts);
    }

    private String remembered(Said what, Supplier<String> words) {
        var known = said.get(what);
        if (known != null) {
            return known;
        }
        if (said.size() >= REMEMBERED) {
            said.clear();
        }
        var text = words.get();
        said.put(what, text);
        return text;
    }

    private List<String> named(String fact, Collection<?> values, Locale language) {
        var names = new ArrayList<String>();
        for (var value : values) {
            var text = String.valueOf(value);
            if (fact.equals(LANGUAGES)) {
                names.add(Locale.of(text).getDisplayLanguage(language));
            } else if (TERMS.contains(fact)) {
                names.add(terms.name(text, language));
            } else {
                names.add(text);
            }
        }
        return names;
    }

    /** Yes and no are words to choose by in a message. */
    private static Map<String, Object> plain(Map<String, Object> facts) {
        var plain = new HashMap<>(facts);
        plain.replaceAll((_, value) -> value instanceof Boolean yes ? (yes ? "yes" : "no") : value);
        return plain;
    }
}
