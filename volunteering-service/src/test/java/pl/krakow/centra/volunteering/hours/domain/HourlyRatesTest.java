package pl.krakow.centra.volunteering.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.volunteering.hours.domain.HourlyRates.Rate;

class HourlyRatesTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void holdsFromItsDayUntilTheNextOneBegins() {
        var rates = with(with(HourlyRates.none("reymonta"), JANUARY, 2_500), JANUARY.plusMonths(6), 3_500);

        assertThat(rates.value(JANUARY.minusDays(1), 60)).isNull();
        assertThat(rates.value(JANUARY, 60)).isEqualTo(2_500);
        assertThat(rates.value(JANUARY.plusMonths(6).minusDays(1), 60)).isEqualTo(2_500);
        assertThat(rates.value(JANUARY.plusMonths(6), 60)).isEqualTo(3_500);
    }

    @Test
    void holdsInPlaceOfOneOfTheSameDayThatWasAddedBefore() {
        var rates =
                with(with(with(HourlyRates.none("reymonta"), JANUARY.plusDays(5), 1), JANUARY, 2_500), JANUARY, 2_700);

        assertThat(rates.value(JANUARY, 60)).isEqualTo(2_700);
        assertThat(rates.value(JANUARY.plusDays(5), 60)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"3333, 90, 5000", "3333, 1, 56", "100, 1, 2", "100, 20, 33", "100, 10, 17", "1, 29, 0", "1, 30, 1"})
    void isRoundedHalfUpToTheGrosz(long grosz, int minutes, long value) {
        assertThat(with(HourlyRates.none("reymonta"), JANUARY, grosz).value(JANUARY, minutes))
                .isEqualTo(value);
    }

    private static HourlyRates with(HourlyRates rates, LocalDate from, long grosz) {
        return rates.with(new Rate(from, grosz, null, "coordinator", NOW));
    }
}
