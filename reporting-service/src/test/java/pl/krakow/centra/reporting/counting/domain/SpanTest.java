package pl.krakow.centra.reporting.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.counting.domain.Span.Length;

class SpanTest {

    @Test
    void isCountedFromItsParts() {
        var year = Span.year("reymonta", 2028);
        var february = Span.of("reymonta", YearMonth.of(2028, 2));

        assertThat(year.parts()).hasSize(12).contains(february);
        assertThat(february.parts()).hasSize(29).allMatch(day -> day.parts().isEmpty());
    }

    @Test
    void isKeptUnderAKeyOfItsOwn() {
        var day = LocalDate.of(2028, 1, 1);

        assertThat(Span.of(new Day("reymonta", day)).key()).isEqualTo("reymonta/2028-01-01");
        assertThat(Span.of("reymonta", YearMonth.from(day)).key()).isEqualTo("reymonta/2028-01");
        assertThat(Span.year("reymonta", 2028).key()).isEqualTo("reymonta/2028");
    }

    @Test
    void beginsWithItsFirstDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(Length.MONTH, "reymonta", LocalDate.of(2028, 1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(Length.YEAR, "reymonta", LocalDate.of(2028, 2, 1)));
    }
}
