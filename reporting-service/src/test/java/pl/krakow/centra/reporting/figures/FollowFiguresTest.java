package pl.krakow.centra.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemorySources;
import pl.krakow.centra.reporting.figures.FollowFigures.Line;
import pl.krakow.centra.reporting.figures.FollowFigures.Outcome;
import pl.krakow.centra.reporting.figures.FollowFigures.Query;

class FollowFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final UUID FOUNDATION = new UUID(7, 1);
    private static final UUID CHOIR = new UUID(7, 2);

    private final Ports ports = new Ports();
    private final FollowFigures follow =
            new FollowFigures(ports.readPeriod(), new InMemorySources(), Clock.systemUTC());

    @Test
    void givesANumberForEachPartOfThePeriod() {
        use("reymonta", FIRST, FOUNDATION);
        use("reymonta", FIRST.plusDays(40), FOUNDATION);
        use("nowa-huta", FIRST.plusDays(41), FOUNDATION);
        use("nowa-huta", FIRST.plusDays(42), CHOIR);
        ports.settleMonths();

        var followed = followed(Interval.MONTH, new Period(FIRST, LocalDate.of(2026, 3, 15)));

        assertThat(followed.periods())
                .containsExactly(
                        new Period(FIRST, LocalDate.of(2026, 1, 31)),
                        new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                        new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15)));
        assertThat(followed.courses())
                .extracting(course -> course.total().figures())
                .containsExactly(List.of(1L, 3L, 0L), List.of(1L, 2L, 0L));
        assertThat(followed.courses().getFirst().centres())
                .containsEntry("nowa-huta", new Line(List.of(0L, 2L, 0L), List.of()));
    }

    @Test
    void setsEachPartBesideTheSameAYearAgo() {
        use("reymonta", FIRST.minusYears(1), FOUNDATION);
        use("reymonta", FIRST.plusDays(40), FOUNDATION);

        var period = new Period(FIRST, LocalDate.of(2026, 2, 28));
        var followed = (Outcome.Followed) follow.handle(
                new Query(List.of(Indicator.ROOM_USES), Interval.MONTH, period, List.of("reymonta"), true));

        assertThat(followed.courses().getFirst().total()).isEqualTo(new Line(List.of(0L, 1L), List.of(1L, 0L)));
    }

    @Test
    void refusesMorePartsThanAnybodyCouldLookAt() {
        var twoYears = new Period(FIRST, FIRST.plusYears(2));

        assertThat(follow.handle(query(Interval.DAY, twoYears))).isEqualTo(new Outcome.TooMany());
        assertThat(follow.handle(query(Interval.WEEK, twoYears))).isInstanceOf(Outcome.Followed.class);
    }

    private Outcome.Followed followed(Interval every, Period period) {
        return (Outcome.Followed) follow.handle(query(every, period));
    }

    private static Query query(Interval every, Period period) {
        return new Query(
                List.of(Indicator.ROOM_USES, Indicator.BENEFICIARIES),
                every,
                period,
                List.of("reymonta", "nowa-huta"),
                false);
    }

    private void use(String centre, LocalDate day, UUID beneficiary) {
        ports.recordFact()
                .handle(Loan.confirmed(centre, day, beneficiary, BeneficiaryKind.ORGANISATION)
                        .reckoned());
    }
}
