package pl.krakow.centra.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ProblemTextsTest {
    private final ProblemTexts texts = new ProblemTexts();

    private enum Forgotten implements ProblemCode {
        LEFT_OUT;

        @Override
        public String service() {
            return "test";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    @Test
    void tellsEveryProblemInEveryLanguage() {
        assertThat(texts.missing(KitProblem.values())).isEmpty();
    }

    @Test
    void noticesWhatWasForgotten() {
        assertThat(texts.missing(Forgotten.LEFT_OUT))
                .containsExactlyInAnyOrder(
                        "pl: test.left-out.title",
                        "pl: test.left-out.detail",
                        "en: test.left-out.title",
                        "en: test.left-out.detail",
                        "uk: test.left-out.title",
                        "uk: test.left-out.detail");
    }

    @Test
    void takesAnApostropheForWhatItIs() {
        assertThat(texts.field("missing", Locale.of("uk"))).isEqualTo("Бракує обов'язкового значення.");
        assertThat(texts.title(KitProblem.METHOD_NOT_ALLOWED, Locale.ENGLISH))
                .isEqualTo("This address can't be used that way");
    }

    @Test
    void speaksPolishToEverybodyElse() {
        assertThat(texts.title(KitProblem.FORBIDDEN, Locale.GERMAN)).isEqualTo("Brak uprawnień");
        assertThat(texts.title(KitProblem.FORBIDDEN, Locale.UK)).isEqualTo("Not allowed");
    }
}
