package pl.krakow.centra.reporting.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.figures.OpenFigure;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

class CompileBehindTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Period SPRING = new Period(MARCH, LocalDate.of(2026, 5, 31));
    private static final List<String> BOTH = List.of("reymonta", "nowa-huta");
    /** More than are opened at once. */
    private static final int USES = 1_100;

    private static final int BENEFICIARIES = 30;

    private final Ports ports = new Ports();
    private final CompileBehind behind = new CompileBehind(
            new OpenFigure(
                    ports.readPeriod(),
                    ports.countedTogether(),
                    ports.facts(),
                    ports.findCountedDays(),
                    new InMemoryBeneficiaries(),
                    ports.members(),
                    ports.sets(),
                    Generations.ONLY_ONE),
            Centres.KRAKOW,
            Clock.systemUTC());

    @BeforeEach
    void aSpring() {
        for (int i = 0; i < USES; i++) {
            ports.recordFact()
                    .handle(Loan.confirmed(
                                    BOTH.get(i % 2),
                                    MARCH.plusDays(i % 92),
                                    new UUID(3, i % BENEFICIARIES),
                                    BeneficiaryKind.ORGANISATION)
                            .reckoned());
        }
    }

    @Test
    void listsEveryFactByDateWithTheirSumAtTheEnd() {
        var rows = rows(Indicator.HOURS);

        assertThat(rows).hasSize(USES + 1);
        assertThat(rows.subList(0, USES)).noneMatch(Row::total).doesNotHaveDuplicates();
        assertThat(rows.subList(0, USES).stream().map(CompileBehindTest::date)).isSorted();
        assertThat(rows.getLast().total()).isTrue();
        assertThat(rows.getLast().values()).last().isEqualTo(Value.of(figure(Indicator.HOURS)));
    }

    @Test
    void listsEachOfThoseThatCountOnceOnce() {
        var rows = rows(Indicator.BENEFICIARIES);

        assertThat(rows).hasSize(BENEFICIARIES + 1).doesNotHaveDuplicates();
        assertThat(rows.getLast().values()).last().isEqualTo(Value.of(figure(Indicator.BENEFICIARIES)));
    }

    @Test
    void addsNothingUpOfWhatIsWorkedOut() {
        assertThat(rows(Indicator.OCCUPANCY)).isEmpty();
    }

    private List<Row> rows(Indicator indicator) {
        List<Row> rows = new ArrayList<>();
        behind.of(Cell.whole(indicator), SPRING, BOTH, Locale.ENGLISH)
                .tables()
                .getFirst()
                .rows()
                .each(rows::add);
        return rows;
    }

    private long figure(Indicator indicator) {
        return ports.readPeriod().of(BOTH, SPRING).together().figure(indicator);
    }

    private static LocalDate date(Row row) {
        return ((Value.Day) row.values().getFirst()).date();
    }
}
