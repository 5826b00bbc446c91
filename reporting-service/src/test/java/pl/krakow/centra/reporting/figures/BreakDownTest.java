package pl.krakow.centra.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemorySources;
import pl.krakow.centra.reporting.figures.BreakDown.Amount;
import pl.krakow.centra.reporting.figures.BreakDown.Comparison;
import pl.krakow.centra.reporting.figures.BreakDown.Query;

class BreakDownTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID FOUNDATION = new UUID(7, 1);

    private final Ports ports = new Ports();
    private final BreakDown breakDown = new BreakDown(ports.readPeriod(), new InMemorySources(), Clock.systemUTC());

    @Test
    void showsThePartsOfEachCentreAndOfAllTogether() {
        use("reymonta", BeneficiaryKind.ORGANISATION);
        use("reymonta", BeneficiaryKind.INFORMAL_GROUP);
        use("nowa-huta", BeneficiaryKind.ORGANISATION);

        var figures = breakDown
                .handle(new Query(
                        List.of(Indicator.HOURS, Indicator.ROOM_USES),
                        Dimension.BENEFICIARY_KIND,
                        false,
                        new Period(DAY, DAY),
                        List.of("reymonta", "nowa-huta", "podgorze")))
                .figures();

        assertThat(figures)
                .extracting(BreakDown.Figure::indicator)
                .containsExactly(Indicator.HOURS, Indicator.ROOM_USES);
        var hours = figures.getFirst();
        assertThat(hours.total()).isEqualTo(new Amount(180, Map.of("ORGANISATION", 120L, "INFORMAL_GROUP", 60L), null));
        assertThat(hours.centres())
                .containsEntry("nowa-huta", new Amount(60, Map.of("ORGANISATION", 60L), null))
                .containsEntry("podgorze", new Amount(0, Map.of(), null));
    }

    /** The hour from half past nine lies in two hours of the day. */
    @Test
    void tellsHoursOfTheDayApartInTheirOrder() {
        use("reymonta", BeneficiaryKind.ORGANISATION);

        var occupied = breakDown
                .handle(new Query(
                        List.of(Indicator.OCCUPIED), Dimension.HOUR, false, new Period(DAY, DAY), List.of("reymonta")))
                .figures()
                .getFirst()
                .total();

        assertThat(occupied.parts()).containsExactly(Map.entry("9", 30L), Map.entry("10", 30L));
        assertThat(occupied.figure()).isEqualTo(60);
    }

    @Test
    void comparesWithThePeriodBeforeAndAYearAgo() {
        use("reymonta", BeneficiaryKind.ORGANISATION);
        use("reymonta", DAY.minusMonths(1), BeneficiaryKind.ORGANISATION);
        use("nowa-huta", DAY.minusMonths(1), BeneficiaryKind.ORGANISATION);
        use("nowa-huta", DAY.minusYears(1), BeneficiaryKind.ORGANISATION);
        ports.settleMonths();
        var november = new Period(DAY.withDayOfMonth(1), DAY.withDayOfMonth(30));

        var uses = breakDown
                .handle(new Query(
                        List.of(Indicator.ROOM_USES, Indicator.BENEFICIARIES),
                        null,
                        true,
                        november,
                        List.of("reymonta", "nowa-huta")))
                .figures();

        assertThat(uses.getFirst().total().compared()).isEqualTo(new Comparison(2, 1, Map.of(), Map.of()));
        assertThat(uses.getFirst().centres())
                .containsEntry("reymonta", new Amount(1, Map.of(), new Comparison(1, 0, Map.of(), Map.of())));
        assertThat(uses.getLast().total())
                .as("one foundation at two centres")
                .isEqualTo(new Amount(1, Map.of(), new Comparison(1, 1, Map.of(), Map.of())));
    }

    @Test
    void comparesThePartsOfAFigureToo() {
        use("reymonta", DAY, BeneficiaryKind.ORGANISATION);
        use("reymonta", DAY.minusYears(1), BeneficiaryKind.INFORMAL_GROUP);

        var uses = breakDown
                .handle(new Query(
                        List.of(Indicator.ROOM_USES),
                        Dimension.BENEFICIARY_KIND,
                        true,
                        new Period(DAY, DAY),
                        List.of("reymonta")))
                .figures();

        assertThat(uses.getFirst().total())
                .isEqualTo(new Amount(
                        1, Map.of("ORGANISATION", 1L), new Comparison(0, 1, Map.of(), Map.of("INFORMAL_GROUP", 1L))));
    }

    private void use(String centre, BeneficiaryKind kind) {
        use(centre, DAY, kind);
    }

    private void use(String centre, LocalDate day, BeneficiaryKind kind) {
        ports.recordFact().handle(Loan.confirmed(centre, day, FOUNDATION, kind).reckoned());
    }
}
