package pl.krakow.centra.reporting.contracted.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.contracted.domain.Progress.Standing;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;

class PaceTest {

    private static final LocalDate BEGINS = LocalDate.of(2025, 1, 1);
    private static final TermId TERM = new TermId("reymonta", BEGINS);
    private static final LocalDate DUE = LocalDate.of(2028, 12, 31);
    private static final Promise PROMISE = new Promise(Cell.whole(Indicator.ROOM_USES), 1461, DUE);

    @Test
    void saysNothingBeforeTheTermBegins() {
        assertThat(Pace.on(BEGINS.minusDays(1), TERM, DUE)).isEmpty();
        assertThat(Progress.of(PROMISE, null, BEGINS.minusDays(1), 0, 0).standing())
                .isEqualTo(Standing.NOT_BEGUN);
    }

    @Test
    void isTooEarlyForTheFirstFourWeeks() {
        assertThat(pace(BEGINS.plusDays(26)).forecast(27, 0)).isEmpty();
        assertThat(pace(BEGINS.plusDays(27)).forecast(28, 0)).hasValue(1461);
        assertThat(progress(BEGINS.plusDays(26), 27, 0).standing()).isEqualTo(Standing.TOO_EARLY);
    }

    @Test
    void takesTheAverageOfTheLastYearForTheDaysThatAreLeft() {
        var pace = pace(LocalDate.of(2026, 12, 31));

        assertThat(pace.recent()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(pace.before()).contains(new Period(BEGINS, LocalDate.of(2025, 12, 31)));
        // 365 days brought 730, so the 731 that are left bring 1462 more
        assertThat(pace.forecast(1095, 365)).hasValue(2557);
    }

    /** Whoever has been there before doesn't count again, so a figure of members slows down; so does its forecast. */
    @Test
    void bendsWithAFigureThatSlowsDown() {
        var pace = pace(LocalDate.of(2026, 12, 31));

        assertThat(pace.forecast(500, 450)).hasValue(500 + 100);
    }

    @Test
    void knowsWhereOneShouldBeByNow() {
        assertThat(pace(LocalDate.of(2026, 12, 31)).expected(1461)).isEqualTo(730);
        assertThat(pace(DUE).expected(1461)).isEqualTo(1461);
    }

    @Test
    void judgesByTheForecastUntilTheLastDayIsOver() {
        assertThat(progress(LocalDate.of(2026, 12, 31), 730, 365).standing()).isEqualTo(Standing.ON_COURSE);
        var behind = progress(LocalDate.of(2026, 12, 31), 500, 250);
        assertThat(behind.standing()).isEqualTo(Standing.BEHIND);
        assertThat(behind.forecast()).isEqualTo(OptionalLong.of(1001));
        assertThat(behind.shortfall()).isEqualTo(460);
        assertThat(progress(LocalDate.of(2026, 12, 31), 1461, 365).standing()).isEqualTo(Standing.REACHED);
    }

    @Test
    void countsNothingAfterTheLastDay() {
        var late = progress(DUE.plusDays(40), 1460, 1000);

        assertThat(late.standing()).isEqualTo(Standing.MISSED);
        assertThat(late.shortfall()).isEqualTo(1);
        assertThat(Optional.ofNullable(late.pace()).map(Pace::counted)).contains(new Period(BEGINS, DUE));
    }

    @Test
    void promisesHoursAndCountsMinutes() {
        var hours = new Promise(Cell.whole(Indicator.HOURS), 100, DUE);

        assertThat(hours.counted()).isEqualTo(6000);
        assertThat(hours.shown(5985)).isEqualByComparingTo("99.75");
    }

    private static Pace pace(LocalDate today) {
        return Pace.on(today, TERM, DUE).orElseThrow();
    }

    private static Progress progress(LocalDate today, long achieved, long before) {
        return Progress.of(PROMISE, pace(today), today, achieved, before);
    }
}
