package pl.krakow.centra.reporting.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalTest {

    private static final Period TWO_YEARS = new Period(LocalDate.of(2027, 2, 17), LocalDate.of(2029, 1, 3));

    @ParameterizedTest
    @EnumSource
    void cutsAPeriodWithoutGapOrOverlap(Interval interval) {
        var parts = interval.cut(TWO_YEARS);

        assertThat(parts.getFirst().from()).isEqualTo(TWO_YEARS.from());
        assertThat(parts.getLast().to()).isEqualTo(TWO_YEARS.to());
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to().plusDays(1));
        }
    }

    @Test
    void beginsEachPartWhereCalendarsBeginIt() {
        assertThat(Interval.WEEK.cut(TWO_YEARS).subList(1, 90))
                .allMatch(week -> week.from().getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(Interval.QUARTER.cut(TWO_YEARS))
                .extracting(Period::from)
                .startsWith(LocalDate.of(2027, 2, 17), LocalDate.of(2027, 4, 1), LocalDate.of(2027, 7, 1))
                .hasSize(9);
        assertThat(Interval.YEAR.cut(TWO_YEARS)).hasSize(3);
        assertThat(Interval.MONTH.cut(TWO_YEARS)).hasSize(24);
        assertThat(Interval.DAY.cut(TWO_YEARS)).hasSize(687);
    }
}
