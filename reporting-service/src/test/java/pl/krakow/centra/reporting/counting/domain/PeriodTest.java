package pl.krakow.centra.reporting.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void includesBothItsDates() {
        Period period = new Period(NEW_YEAR, NEW_YEAR.plusDays(2));

        assertThat(period.contains(NEW_YEAR.minusDays(1))).isFalse();
        assertThat(period.contains(NEW_YEAR)).isTrue();
        assertThat(period.contains(NEW_YEAR.plusDays(2))).isTrue();
        assertThat(period.contains(NEW_YEAR.plusDays(3))).isFalse();
    }

    @Test
    void mayBeASingleDay() {
        assertThat(PeriodAsked.of(NEW_YEAR, NEW_YEAR)).isEqualTo(new Period(NEW_YEAR, NEW_YEAR));
    }

    @Test
    void mayBeTenYearsAndNotADayLonger() {
        assertThat(PeriodAsked.of(NEW_YEAR, LocalDate.of(2035, 12, 31))).isInstanceOf(Period.class);
        assertThat(PeriodAsked.of(NEW_YEAR, LocalDate.of(2036, 1, 1))).isEqualTo(new PeriodAsked.TooLong());
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThat(PeriodAsked.of(NEW_YEAR, NEW_YEAR.minusDays(1))).isEqualTo(new PeriodAsked.Backwards());
    }

    @Test
    void staysWithinReach() {
        assertThat(PeriodAsked.of(LocalDate.MIN, LocalDate.MAX)).isEqualTo(new PeriodAsked.OutOfReach());
        assertThat(PeriodAsked.of(LocalDate.of(1999, 12, 31), NEW_YEAR)).isEqualTo(new PeriodAsked.OutOfReach());
        assertThat(PeriodAsked.of(NEW_YEAR, LocalDate.of(2200, 1, 1))).isEqualTo(new PeriodAsked.OutOfReach());
    }
}
