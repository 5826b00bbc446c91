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
                        new Period(DAY, DAY),
                        List.of("reymonta", "nowa-huta", "podgorze")))
                .figures();

        assertThat(figures)
                .extracting(BreakDown.Figure::indicator)
                .containsExactly(Indicator.HOURS, Indicator.ROOM_USES);
        var hours = figures.getFirst();
        assertThat(hours.total()).isEqualTo(new Amount(180, Map.of("ORGANISATION", 120L, "INFORMAL_GROUP", 60L)));
        assertThat(hours.centres())
                .containsEntry("nowa-huta", new Amount(60, Map.of("ORGANISATION", 60L)))
                .containsEntry("podgorze", new Amount(0, Map.of()));
    }

    /** The hour from half past nine lies in two hours of the day. */
    @Test
    void tellsHoursOfTheDayApartInTheirOrder() {
        use("reymonta", BeneficiaryKind.ORGANISATION);

        var occupied = breakDown
                .handle(new Query(
                        List.of(Indicator.OCCUPIED), Dimension.HOUR, new Period(DAY, DAY), List.of("reymonta")))
                .figures()
                .getFirst()
                .total();

        assertThat(occupied.parts()).containsExactly(Map.entry("9", 30L), Map.entry("10", 30L));
        assertThat(occupied.figure()).isEqualTo(60);
    }

    private void use(String centre, BeneficiaryKind kind) {
        ports.recordFact().handle(Loan.confirmed(centre, DAY, FOUNDATION, kind).reckoned());
    }
}
