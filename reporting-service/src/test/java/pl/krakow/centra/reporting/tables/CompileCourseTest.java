package pl.krakow.centra.reporting.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Report.Part;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Value;

class CompileCourseTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Period SPRING = new Period(MARCH, LocalDate.of(2026, 5, 31));
    private static final List<String> BOTH = List.of("reymonta", "nowa-huta");
    private static final UUID CHOIR = new UUID(1, 1);

    private final Ports ports = new Ports();
    private final CompileCourse course = new CompileCourse(
            ports.readPeriod(),
            new CompileCharts(ports.readPeriod(), ports.readOccupancy(Clock.systemUTC()), Centres.KRAKOW),
            Centres.KRAKOW,
            Clock.systemUTC());

    @Test
    void hasARowForEachMonthWithEveryCentreAllTogetherAndAYearAgo() {
        use("reymonta", MARCH.plusDays(2));
        use("reymonta", MARCH.plusDays(3));
        use("nowa-huta", MARCH.plusDays(4));
        use("nowa-huta", MARCH.plusMonths(2));
        use("reymonta", MARCH.plusMonths(1).minusYears(1));

        var report = of(List.of(Indicator.ROOM_USES, Indicator.BENEFICIARIES), Interval.MONTH, BOTH, true);

        var uses = report.tables().getFirst();
        assertThat(uses.columns())
                .extracting(Column::id)
                .containsExactly("from", "to", "reymonta", "nowa-huta", "together", "year-ago");
        assertThat(rows(uses))
                .containsExactly(
                        row(MARCH, LocalDate.of(2026, 3, 31), 2, 1, 3, 0),
                        row(MARCH.plusMonths(1), LocalDate.of(2026, 4, 30), 0, 0, 0, 1),
                        row(MARCH.plusMonths(2), LocalDate.of(2026, 5, 31), 0, 1, 1, 0));
        assertThat(rows(report.tables().getLast()))
                .as("one choir, however many centres it was at")
                .contains(row(MARCH, LocalDate.of(2026, 3, 31), 1, 1, 1, 0));
        assertThat(uses.notes()).as("that they don't add up").isNotEmpty();
    }

    @Test
    void saysNothingOfTogetherOrAYearAgoWhereThatIsNotAsked() {
        use("reymonta", MARCH);

        var table = of(List.of(Indicator.ROOM_USES), Interval.MONTH, List.of("reymonta"), false)
                .tables()
                .getFirst();

        assertThat(table.columns()).extracting(Column::id).containsExactly("from", "to", "reymonta");
        assertThat(rows(table)).first().isEqualTo(row(MARCH, LocalDate.of(2026, 3, 31), 1));
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void drawsNoChartOfMorePartsThanCanBeToldApart() {
        use("reymonta", MARCH);

        assertThat(charts(of(List.of(Indicator.ROOM_USES), Interval.MONTH, BOTH, false)))
                .isEqualTo(1);
        assertThat(charts(of(List.of(Indicator.ROOM_USES), Interval.DAY, BOTH, false)))
                .isZero();
    }

    private Report of(List<Indicator> indicators, Interval every, List<String> at, boolean compared) {
        return course.of(indicators, every, SPRING, at, compared, Locale.ENGLISH);
    }

    private static long charts(Report report) {
        return report.parts().stream().filter(Part.Picture.class::isInstance).count();
    }

    private void use(String centre, LocalDate day) {
        ports.recordFact()
                .handle(Loan.confirmed(centre, day, CHOIR, BeneficiaryKind.INFORMAL_GROUP)
                        .reckoned());
    }

    private static List<List<Value>> rows(Table table) {
        List<List<Value>> rows = new ArrayList<>();
        table.rows().each(row -> rows.add(row.values()));
        return rows;
    }

    private static List<Value> row(LocalDate from, LocalDate to, long... amounts) {
        List<Value> row = new ArrayList<>(List.of(Value.of(from), Value.of(to)));
        for (long amount : amounts) {
            row.add(Value.of(amount));
        }
        return row;
    }
}
