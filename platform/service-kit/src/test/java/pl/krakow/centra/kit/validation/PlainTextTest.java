package pl.krakow.centra.kit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Note(
            @Nullable @PlainText(max = 5) String line,

            @Nullable @PlainText(max = 20, lines = true, blank = true)
            String text) {}

    @Test
    void takesWhatAPersonWrites() {
        assertThat(valid(null, null)).isTrue();
        assertThat(valid("Żółw!", "Ala\nma\tkota")).isTrue();
        assertThat(valid("😀😀😀😀😀", "")).isTrue();
        assertThat(valid("Зал", " ")).isTrue();
    }

    @Test
    void refusesWhatNobodyWrites() {
        assertThat(valid("a\u0000b", null)).isFalse();
        assertThat(valid("a\u001bb", null)).isFalse();
        assertThat(valid("a\u0085b", null)).isFalse();
        assertThat(valid("\ud800", null)).isFalse();
        assertThat(valid(null, "a\u0000")).isFalse();
    }

    @Test
    void refusesTooMuchAndNothingButSpace() {
        assertThat(valid("sześć!", null)).isFalse();
        assertThat(valid(" ", null)).isFalse();
        assertThat(valid("a\nb", null)).isFalse();
        assertThat(valid(null, "a".repeat(21))).isFalse();
    }

    private boolean valid(@Nullable String line, @Nullable String text) {
        return validator.validate(new Note(line, text)).isEmpty();
    }
}
