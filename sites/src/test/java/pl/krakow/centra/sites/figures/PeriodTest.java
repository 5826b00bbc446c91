package pl.krakow.centra.sites.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Period read(String from, String to) {
        return Period.read(new LinkedMultiValueMap<>(Map.of("from", List.of(from), "to", List.of(to))), TODAY);
    }

    @Test
    void isThisYearUntilTodayUnlessAsked() {
        assertThat(read("", "")).isEqualTo(new Period(LocalDate.of(2026, 1, 1), TODAY, false));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01,2026-01-01", "yesterday,2026-01-01", "1000-01-01,2026-01-01", "2026-02-30,2026-03-01"})
    void fallsBackToThisYearAndSaysSo(String from, String to) {
        assertThat(read(from, to)).isEqualTo(new Period(LocalDate.of(2026, 1, 1), TODAY, true));
    }

    @Test
    void fallsIntoItsMonthsCutToThePeriod() {
        var months = read("2026-10-15", "2026-12-01").months();

        assertThat(months)
                .containsExactly(
                        new Period(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 31), false),
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), false),
                        new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), false));
        assertThat(months).extracting(month -> month.isOver(TODAY)).containsExactly(false, true, false);
        assertThat(read("2026-12-01", "2026-12-31").isOver(TODAY)).isFalse();
    }

    @Test
    void showsTheLastTwelveMonthsOfALongPeriod() {
        assertThat(read("2020-01-01", "2026-11-30").months()).hasSize(12);
    }
}
