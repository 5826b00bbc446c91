package pl.krakow.centra.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.RecordMerge;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.HoursFact;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.RoomFact;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.figures.OpenFigure.Opened;
import pl.krakow.centra.reporting.figures.OpenFigure.Place;
import pl.krakow.centra.reporting.figures.OpenFigure.Query;
import pl.krakow.centra.reporting.figures.OpenFigure.Row;

class OpenFigureTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Period MOST_OF_A_QUARTER = new Period(FIRST.plusDays(3), FIRST.plusDays(80));
    private static final List<String> BOTH = List.of("reymonta", "nowa-huta");
    private static final UUID CHOIR = new UUID(7, 3);

    private final Ports ports = new Ports();
    private final InMemoryBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final OpenFigure open = openFigure(ports.facts());

    private OpenFigure openFigure(Facts facts) {
        return new OpenFigure(
                ports.readPeriod(),
                ports.countedTogether(),
                facts,
                ports.findCountedDays(),
                beneficiaries,
                ports.members(),
                ports.sets(),
                Generations.ONLY_ONE);
    }

    @BeforeEach
    void aQuarterOfBookings() {
        for (var centre : BOTH) {
            ports.openTimes().keep(new RoomFact(centre, "1w040", 1, null, null, null));
            ports.openTimes()
                    .keep(new HoursFact(
                            centre,
                            1,
                            FIRST,
                            Map.of(DayOfWeek.MONDAY, List.of(new HoursFact.Open(540, 1200))),
                            Map.of(),
                            true));
        }
        var random = new Random(5);
        for (int i = 0; i < 600; i++) {
            ports.recordFact()
                    .handle(new Loan(
                                    new UUID(random.nextLong(), random.nextLong()),
                                    1,
                                    BOTH.get(random.nextInt(2)),
                                    FIRST.plusDays(random.nextInt(90)),
                                    Loan.State.values()[random.nextInt(Loan.State.values().length)],
                                    new UUID(7, i < 590 ? random.nextInt(20) : i),
                                    BeneficiaryKind.values()[random.nextInt(3)],
                                    15 * (1 + random.nextInt(9)),
                                    1 + random.nextInt(60))
                            .reckoned());
        }
    }

    static Set<Indicator> ofBookings() {
        var opening = EnumSet.range(Indicator.ROOM_USES, Indicator.RETURNING_BENEFICIARIES);
        opening.remove(Indicator.LATE_CANCELLATIONS);
        opening.remove(Indicator.REQUESTS_ANSWERED);
        opening.removeIf(indicator -> !indicator.workedOutOf().isEmpty());
        return opening;
    }

    @ParameterizedTest
    @MethodSource("ofBookings")
    void listsRowsThatAddUpToTheFigure(Indicator indicator) {
        var cell = Cell.whole(indicator);
        for (List<String> centres : List.of(BOTH, List.of("reymonta"))) {
            var rows = all(cell, centres);
            long figure =
                    ports.readPeriod().of(centres, MOST_OF_A_QUARTER).together().figure(cell);

            assertThat(figure).as("%s at %s", indicator, centres).isPositive();
            assertThat(rows.stream().mapToLong(Row::amount).sum()).isEqualTo(figure);
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(part(cell, centres, null).figure()).isEqualTo(figure);
        }
    }

    @Test
    void namesWhatAFigureIsWorkedOutOfInItsPlace() {
        assertThat(part(Cell.whole(Indicator.OCCUPANCY), BOTH, null).rows()).isEmpty();
        assertThat(part(Cell.whole(Indicator.OCCUPANCY), BOTH, null).figure()).isPositive();
        assertThat(Indicator.OCCUPANCY.workedOutOf()).containsExactly(Indicator.USED, Indicator.OPEN);
    }

    @Test
    void opensAPartOfAFigureToo() {
        var atTen = new Cell(Indicator.OCCUPIED, Dimension.HOUR.is("10"));
        var rows = all(atTen, BOTH);

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.amount()).isBetween(1L, 60L));
        assertThat(rows.stream().mapToLong(Row::amount).sum())
                .isEqualTo(part(atTen, BOTH, null).figure());
        assertThat(all(new Cell(Indicator.OCCUPIED, Dimension.HOUR.is("3")), BOTH))
                .isEmpty();
    }

    @Test
    void showsABeneficiaryWithWhatItsOwnEventSaid() {
        new RecordBeneficiary(beneficiaries)
                .handle(new RecordBeneficiary.Command(
                        CHOIR,
                        1,
                        "reymonta",
                        pl.krakow.centra.reporting.counting.domain.BeneficiaryKind.INFORMAL_GROUP,
                        "V Krowodrza"));

        assertThat(all(Cell.whole(Indicator.BENEFICIARIES), BOTH))
                .contains(new Row.OfMember(
                        CHOIR,
                        1L,
                        pl.krakow.centra.reporting.counting.domain.BeneficiaryKind.INFORMAL_GROUP,
                        "V Krowodrza"))
                .contains(new Row.OfMember(new UUID(7, 4), null, null, null));
    }

    @Test
    void namesTheEventThatToldEachFact() {
        var loan = Loan.confirmed("reymonta", FIRST.plusDays(4), CHOIR, BeneficiaryKind.ORGANISATION);
        ports.recordFact().handle(loan.reckoned());

        assertThat(all(Cell.whole(Indicator.ROOM_USES), BOTH))
                .extracting(row -> ((Row.OfFact) row).event())
                .contains(loan.eventId())
                .doesNotContain("");
    }

    /** The choir was registered twice: what the other one did counts for it as well. */
    @Test
    void opensEachOfThoseThatCountOnceByItsFacts() {
        var twin = new UUID(8, 8);
        var own = Loan.confirmed("reymonta", FIRST.plusDays(4), CHOIR, BeneficiaryKind.INFORMAL_GROUP);
        var twins = Loan.confirmed("nowa-huta", FIRST.plusDays(5), twin, BeneficiaryKind.INFORMAL_GROUP);
        var elsewhen = Loan.confirmed("nowa-huta", FIRST.plusDays(85), twin, BeneficiaryKind.INFORMAL_GROUP);
        List.of(own, twins, elsewhen).forEach(loan -> ports.recordFact().handle(loan.reckoned()));
        ports.recordMerge().handle(new RecordMerge.Command(twin, CHOIR));

        for (var indicator : List.of(Indicator.BENEFICIARIES, Indicator.NEW_BENEFICIARIES)) {
            List<Row> rows = new ArrayList<>();
            Place after = null;
            do {
                var part = open.handle(new Query(Cell.whole(indicator), MOST_OF_A_QUARTER, BOTH, CHOIR, after, 3));
                rows.addAll(part.rows());
                after = part.next();
            } while (after != null);

            assertThat(rows)
                    .doesNotHaveDuplicates()
                    .allSatisfy(row -> assertThat(row.amount()).isEqualTo(1))
                    .extracting(row -> ((Row.OfFact) row).event())
                    .contains(own.eventId(), twins.eventId())
                    .doesNotContain(elsewhen.eventId())
                    .hasSizeLessThan(600);
        }
        assertThat(open.handle(new Query(
                                Cell.whole(Indicator.BENEFICIARIES), MOST_OF_A_QUARTER, BOTH, new UUID(9, 9), null, 3))
                        .rows())
                .isEmpty();
    }

    /** Something is counted after the figure was read, and before its facts are: such a reading is nobody's. */
    @Test
    void readsAgainWhatWasCountedWhileItWasRead() {
        var between = new ArrayList<>(List.of(
                Loan.confirmed("reymonta", FIRST.plusDays(40), CHOIR, BeneficiaryKind.INFORMAL_GROUP),
                Loan.confirmed("reymonta", FIRST.plusDays(41), CHOIR, BeneficiaryKind.INFORMAL_GROUP)));
        var disturbed = openFigure(disturbed(() -> {
            if (!between.isEmpty()) {
                ports.recordFact().handle(between.removeLast().reckoned());
            }
        }));
        var uses = Cell.whole(Indicator.ROOM_USES);
        long before = part(uses, BOTH, null).figure();

        var opened = disturbed.handle(new Query(uses, MOST_OF_A_QUARTER, BOTH, null, 1_000));

        assertThat(opened.changed()).isFalse();
        assertThat(opened.figure()).isEqualTo(before + 2);
        assertThat(opened.rows()).hasSize((int) before + 2);
    }

    @Test
    void saysWithTheLastPartThatTheFigureChangedSinceTheFirst() {
        for (var indicator : List.of(Indicator.ROOM_USES, Indicator.BENEFICIARIES)) {
            var cell = Cell.whole(indicator);
            var after = part(cell, BOTH, null).next();
            assertThat(last(cell, BOTH, after).changed()).isFalse();

            ports.recordFact()
                    .handle(Loan.confirmed(
                                    "reymonta", MOST_OF_A_QUARTER.from(), UUID.randomUUID(), BeneficiaryKind.INDIVIDUAL)
                            .reckoned());
            // Counted before all that were shown: the first part would have it. Of members the new one comes last, and
            // is shown.
            assertThat(last(cell, BOTH, after).changed()).isEqualTo(!indicator.distinct());
        }
    }

    private Opened last(Cell cell, List<String> centres, @Nullable Place after) {
        var part = part(cell, centres, after);
        while (part.next() != null) {
            part = part(cell, centres, part.next());
        }
        return part;
    }

    private Facts disturbed(Runnable before) {
        return (Facts) Proxy.newProxyInstance(
                Facts.class.getClassLoader(), new Class<?>[] {Facts.class}, (_, method, arguments) -> {
                    before.run();
                    return method.invoke(ports.facts(), arguments);
                });
    }

    private List<Row> all(Cell cell, List<String> centres) {
        var part = part(cell, centres, null);
        List<Row> rows = new ArrayList<>(part.rows());
        while (part.next() != null) {
            part = part(cell, centres, part.next());
            rows.addAll(part.rows());
        }
        assertThat(part.changed()).as("nothing is counted meanwhile").isFalse();
        return rows;
    }

    private Opened part(Cell cell, List<String> centres, @Nullable Place after) {
        return open.handle(new Query(cell, MOST_OF_A_QUARTER, centres, after, 7));
    }
}
