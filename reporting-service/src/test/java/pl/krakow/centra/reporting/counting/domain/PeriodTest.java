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

    @Test
    void isComparedWithAsManyMonthsBeforeWhenItIsWholeMonths() {
        var february = new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29));
        var quarter = new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 3, 31));

        assertThat(february.before()).isEqualTo(new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 31)));
        assertThat(quarter.before()).isEqualTo(new Period(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 12, 31)));
    }

    @Test
    void isComparedWithAsManyDaysBeforeOtherwise() {
        var fortnight = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 15));

        assertThat(fortnight.before()).isEqualTo(new Period(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 3, 1)));
    }

    @Test
    void isComparedWithTheSameDatesAYearAgo() {
        assertThat(new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)).yearAgo())
                .isEqualTo(new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
        assertThat(new Period(LocalDate.of(2029, 2, 1), LocalDate.of(2029, 2, 28)).yearAgo())
                .as("February of a leap year has a day more")
                .isEqualTo(new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
        assertThat(new Period(NEW_YEAR, NEW_YEAR.plusDays(9)).yearAgo())
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 10)));
    }
}
