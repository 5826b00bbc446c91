package pl.krakow.centra.volunteering.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.kit.test.WordingCatalogue;
import pl.krakow.centra.volunteering.matching.domain.Criterion;
import pl.krakow.centra.volunteering.matching.domain.Exclusion;
import pl.krakow.centra.volunteering.matching.domain.Points;
import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.matching.domain.SomeMatches;
import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms;

class MatchWordsTest {

    private final MatchWords words = new MatchWords(new TermNames(new VolunteeringTerms()));

    @Test
    void everyMessageIsThereInEveryLanguage() {
        WordingCatalogue.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk"})
    void saysEveryRuleAndCriterionWithoutALeftOverPlaceholder(String tag) {
        var language = Locale.of(tag);
        var said = new EnumMap<Rule, HashSet<String>>(Rule.class);
        var pairs = new SomeMatches();
        for (var match : pairs.many(500)) {
            for (Exclusion exclusion : match.exclusions()) {
                var sentence = words.why(exclusion, language);
                assertThat(sentence).isNotBlank().doesNotContain("{", "}", "[", "]");
                said.computeIfAbsent(exclusion.rule(), rule -> new HashSet<>()).add(sentence);
            }
            for (Points points : match.points()) {
                assertThat(words.why(points, language)).isNotBlank().doesNotContain("{", "}");
                assertThat(words.name(points.criterion(), language)).isNotBlank();
            }
        }
        assertThat(said).containsOnlyKeys(Rule.values());
    }

    @Test
    void countsAsPolishDoes() {
        assertThat(age(1, "pl")).isEqualTo("Trzeba mieć ukończone 1 rok.");
        assertThat(age(3, "pl")).isEqualTo("Trzeba mieć ukończone 3 lata.");
        assertThat(age(16, "pl")).isEqualTo("Trzeba mieć ukończone 16 lat.");
        assertThat(age(16, "en")).isEqualTo("One has to be at least 16.");
        assertThat(age(21, "uk")).isEqualTo("Потрібно мати щонайменше 21 рік.");
        assertThat(words.why(
                        new Exclusion(Rule.LANGUAGE, Map.of("languages", java.util.List.of("en", "uk"))),
                        Locale.of("pl")))
                .isEqualTo("Brakuje wymaganych języków: angielski, ukraiński.");
        assertThat(words.why(new Exclusion(Rule.DISTANCE, Map.of("km", 12.4, "limit", 8)), Locale.of("pl")))
                .isEqualTo("Za daleko: 12,4 km, a zasięg to 8 km.");
        assertThat(words.name(Criterion.SKILLS, Locale.of("pl"))).isEqualTo("Umiejętności");
    }

    private String age(int minimum, String language) {
        return words.why(new Exclusion(Rule.AGE, Map.of("minimum", minimum)), Locale.of(language));
    }
}
