package pl.krakow.centra.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.gateway.routing.PlatformService;
import pl.krakow.centra.kit.problem.ProblemTexts;

class ProblemTextsTest {
    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @EnumSource(GatewayProblem.class)
    void saysEveryProblemDifferentlyInEachLanguage(GatewayProblem problem) {
        assertThat(Texts.LANGUAGES.stream().map(language -> texts.title(problem, language)))
                .doesNotContain(problem.code())
                .doesNotHaveDuplicates();
        assertThat(Texts.LANGUAGES.stream().map(language -> texts.detail(problem, language, "a", "b")))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void namesEveryServiceInEachLanguage() {
        for (var service : PlatformService.values()) {
            assertThat(Texts.everyLanguage("service." + service.id()).texts()).containsOnlyKeys("pl", "en", "uk");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|pl",
                "en|en",
                "uk-UA,en;q=0.5|uk",
                "de|pl",
                "de,en-GB;q=0.3,pl;q=0.1|en",
                "*|pl",
                ";;;|pl",
                "en;q=zzz|pl"
            })
    void choosesTheReadersLanguage(String acceptLanguage, String expected) {
        assertThat(Texts.languageFor(acceptLanguage)).isEqualTo(Locale.of(expected));
    }
}
