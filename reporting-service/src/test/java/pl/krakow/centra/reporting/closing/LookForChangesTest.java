package pl.krakow.centra.reporting.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.closing.LookForChanges.Seen;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordMerge;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.HoursFact;

class LookForChangesTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 12);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 16);

    private final Ports ports = new Ports();
    private final LookForChanges look =
            new LookForChanges(ports.buckets(), ports.merged(), ports.openTimes(), Generations.ONLY_ONE);
    private Seen before = Seen.NOTHING;

    @BeforeEach
    void twoCentresInUse() {
        use("reymonta", OCTOBER, 1);
        use("nowa-huta", OCTOBER.minusYears(3), 2);
        before = look.look(Seen.NOTHING);
    }

    @Test
    void takesEverythingForChangedAtTheFirstLook() {
        assertThat(before.changedSince(Seen.NOTHING)).isPresent();
    }

    @Test
    void seesThatNothingHappened() {
        assertThat(since()).isEmpty();
    }

    @Test
    void seesTheMonthSomethingArrivedIn() {
        use("reymonta", NOVEMBER, 1);
        assertThat(since()).contains(NOVEMBER.withDayOfMonth(1));

        use("nowa-huta", OCTOBER, 3);
        use("reymonta", NOVEMBER, 3);
        assertThat(since()).contains(OCTOBER.withDayOfMonth(1));

        assertThat(since()).isEmpty();
    }

    @Test
    void takesEverythingForChangedWhenTwoTurnOutToBeOneOrHoursAreTold() {
        ports.recordMerge().handle(new RecordMerge.Command(new UUID(0, 2), new UUID(0, 1)));
        assertThat(since()).contains(LocalDate.MIN);

        ports.openTimes().keep(new HoursFact("reymonta", 1, OCTOBER, Map.of(), Map.of(), true));
        assertThat(since()).contains(LocalDate.MIN);
        assertThat(since()).isEmpty();
    }

    /** A rebuild counts everything once: the second one ends with the versions of the first, whatever it found. */
    @Test
    void takesEverythingForChangedWhenFiguresWereBuiltAnew() {
        var again = new Ports();
        use(again, "reymonta", OCTOBER, 5);
        use(again, "nowa-huta", OCTOBER.minusYears(3), 6);
        assertThat(again.buckets().versions(again.buckets().years()))
                .isEqualTo(ports.buckets().versions(ports.buckets().years()));

        assertThat(lookAt(again, 0).changedSince(before))
                .as("control: versions alone tell nothing")
                .isEmpty();
        assertThat(lookAt(again, 2).changedSince(before)).contains(LocalDate.MIN);
    }

    private Seen lookAt(Ports figures, int generation) {
        return new LookForChanges(figures.buckets(), figures.merged(), figures.openTimes(), numbered(generation))
                .look(before);
    }

    private static Generations numbered(int generation) {
        return new Generations() {
            @Override
            public <T> T consistently(Supplier<T> work) {
                return work.get();
            }

            @Override
            public int current() {
                return generation;
            }

            @Override
            public void writing(int reckoning, Runnable work) {
                work.run();
            }
        };
    }

    private Optional<LocalDate> since() {
        var now = look.look(before);
        var since = now.changedSince(before);
        before = now;
        return since;
    }

    private void use(String centre, LocalDate day, int beneficiary) {
        use(ports, centre, day, beneficiary);
    }

    private static void use(Ports ports, String centre, LocalDate day, int beneficiary) {
        ports.recordFact()
                .handle(Loan.confirmed(centre, day, new UUID(0, beneficiary), BeneficiaryKind.ORGANISATION)
                        .reckoned());
        ports.settleMonths();
    }
}
