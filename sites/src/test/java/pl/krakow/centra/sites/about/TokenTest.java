package pl.krakow.centra.sites.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class TokenTest {

    private static final BigDecimal TEXT = new BigDecimal("4.5");
    private static final BigDecimal EDGE = new BigDecimal("3.0");

    @Test
    void isReadableOnPaperAndOnItsTintInLightAndDark() {
        for (var token : Token.ALL) {
            var least = token.name().equals("line-2") ? EDGE : TEXT;
            assertThat(token.lightOnPaper()).as(token.name()).isGreaterThanOrEqualTo(least);
            assertThat(token.lightOnTint()).as(token.name()).isGreaterThanOrEqualTo(least);
            assertThat(token.darkOnPaper()).as(token.name()).isGreaterThanOrEqualTo(least);
            assertThat(token.darkOnTint()).as(token.name()).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void isTheColourOfTheStyleSheet() throws Exception {
        try (var in = TokenTest.class.getResourceAsStream("/static/assets/app.css")) {
            assertThat(in).isNotNull();
            var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var token : Token.ALL) {
                assertThat(css)
                        .contains("--%s: light-dark(%s, %s)".formatted(token.name(), token.light(), token.dark()));
            }
        }
    }
}
