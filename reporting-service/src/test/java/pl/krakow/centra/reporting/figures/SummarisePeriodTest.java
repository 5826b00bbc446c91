package pl.krakow.centra.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordMerge;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;
import pl.krakow.centra.reporting.counting.memory.InMemorySources;
import pl.krakow.centra.reporting.figures.SummarisePeriod.CentreFigures;
import pl.krakow.centra.reporting.figures.SummarisePeriod.Query;
import pl.krakow.centra.reporting.figures.SummarisePeriod.Summary;

class SummarisePeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Period YEAR = new Period(FIRST, LocalDate.of(2026, 12, 31));

    private final Ports ports = new Ports();
    private final Sources sources = new InMemorySources();
    private final SummarisePeriod summarise =
            new SummarisePeriod(ports.readPeriod(), sources, Clock.fixed(NOW, ZoneOffset.UTC));

    /** The first years of Reymonta: 250 organisations, 300 others; and a second centre that shares 120 with it. */
    @Test
    void countsWhoUsesTwoCentresOnceForTheCity() {
        for (int i = 0; i < 250; i++) {
            use("reymonta", i, BeneficiaryKind.ORGANISATION);
        }
        for (int i = 250; i < 430; i++) {
            use("reymonta", i, BeneficiaryKind.INFORMAL_GROUP);
        }
        for (int i = 430; i < 550; i++) {
            use("reymonta", i, BeneficiaryKind.INDIVIDUAL);
        }
        for (int i = 200; i < 320; i++) {
            use("nowa-huta", i, i < 250 ? BeneficiaryKind.ORGANISATION : BeneficiaryKind.INFORMAL_GROUP);
        }
        for (int i = 600; i < 680; i++) {
            use("nowa-huta", i, BeneficiaryKind.ORGANISATION);
        }

        ports.settleMonths();
        Summary summary = summarise.handle(new Query(YEAR, List.of("reymonta", "nowa-huta"), false));

        assertThat(summary.now().centres()).extracting(CentreFigures::centre).containsExactly("reymonta", "nowa-huta");
        assertBeneficiaries(summary.now().centres().get(0).figures(), 550, 250, 180, 120);
        assertBeneficiaries(summary.now().centres().get(1).figures(), 200, 130, 70, 0);
        assertBeneficiaries(summary.now().total(), 630, 330, 180, 120);
        assertThat(summary.now().total().of(Indicator.ROOM_USES)).isEqualTo(750);
    }

    @Test
    void countsTheSurvivorOfAMergeOnceInAnyPeriod() {
        use("reymonta", 1, BeneficiaryKind.INFORMAL_GROUP);
        use("reymonta", 2, BeneficiaryKind.ORGANISATION);
        use("nowa-huta", 3, BeneficiaryKind.ORGANISATION);
        use("nowa-huta", 4, BeneficiaryKind.INDIVIDUAL);

        merge(2, 3);
        merge(3, 1);
        merge(2, 3);

        Summary summary = summarise.handle(new Query(YEAR, List.of("reymonta", "nowa-huta"), false));
        assertThat(summary.now().total().of(Indicator.BENEFICIARIES)).isEqualTo(2);
        assertThat(summary.now().total().of(Indicator.ROOM_USES)).isEqualTo(4);
        assertBeneficiaries(summary.now().centres().get(0).figures(), 1, 1, 1, 0);
        assertThat(distinctIn(FIRST.plusDays(1), FIRST.plusDays(2))).isEqualTo(1);
        assertThat(distinctIn(FIRST.plusDays(3), FIRST.plusDays(3))).isEqualTo(1);
    }

    @Test
    void countsTheSurvivorOnceAlsoWhenTheMergeIsToldBeforeAnythingElse() {
        merge(2, 1);
        use("reymonta", 2, BeneficiaryKind.ORGANISATION);
        use("nowa-huta", 1, BeneficiaryKind.ORGANISATION);

        Summary summary = summarise.handle(new Query(YEAR, List.of("reymonta", "nowa-huta"), false));
        assertThat(summary.now().total().of(Indicator.BENEFICIARIES)).isEqualTo(1);
        assertThat(summary.now().centres())
                .allSatisfy(centre ->
                        assertThat(centre.figures().of(Indicator.BENEFICIARIES)).isEqualTo(1));
    }

    /** A choir new to Nowa Huta may be well known at Reymonta: for the city it returns. */
    @Test
    void tellsNewBeneficiariesFromThoseThatReturn() {
        use("reymonta", 1, BeneficiaryKind.INFORMAL_GROUP);
        use("nowa-huta", 21, BeneficiaryKind.ORGANISATION);
        ports.recordFact()
                .handle(Loan.confirmed("nowa-huta", FIRST.plusDays(30), new UUID(0, 1), BeneficiaryKind.INFORMAL_GROUP)
                        .reckoned());

        var summary = summarise.handle(
                new Query(new Period(FIRST.plusDays(15), FIRST.plusDays(40)), List.of("reymonta", "nowa-huta"), false));

        var nowaHuta = summary.now().centres().get(1).figures();
        assertThat(nowaHuta.of(Indicator.NEW_BENEFICIARIES)).isEqualTo(2);
        assertThat(nowaHuta.of(Indicator.RETURNING_BENEFICIARIES)).isZero();
        assertThat(summary.now().total().of(Indicator.NEW_BENEFICIARIES)).isEqualTo(1);
        assertThat(summary.now().total().of(Indicator.RETURNING_BENEFICIARIES)).isEqualTo(1);
    }

    /** Without what is known of merges the same bookings count three beneficiaries. */
    @Test
    void wouldCountEveryEntryWithoutTheMerges() {
        use("reymonta", 1, BeneficiaryKind.INFORMAL_GROUP);
        use("reymonta", 2, BeneficiaryKind.ORGANISATION);
        use("nowa-huta", 3, BeneficiaryKind.ORGANISATION);

        assertThat(distinctIn(YEAR.from(), YEAR.to())).isEqualTo(3);
    }

    private long distinctIn(LocalDate from, LocalDate to) {
        return summarise
                .handle(new Query(new Period(from, to), List.of("reymonta", "nowa-huta"), false))
                .now()
                .total()
                .of(Indicator.BENEFICIARIES);
    }

    private void merge(int from, int into) {
        ports.recordMerge().handle(new RecordMerge.Command(new UUID(0, from), new UUID(0, into)));
    }

    @Test
    void answersZerosForACentreWhereNothingHappened() {
        use("reymonta", 1, BeneficiaryKind.ORGANISATION);

        Summary summary = summarise.handle(new Query(YEAR, List.of("nowa-huta"), false));

        assertThat(summary.now().centres().getFirst().figures().values().values())
                .containsOnly(0L);
        assertThat(summary.now().total().values().values()).containsOnly(0L);
    }

    @Test
    void leavesOutWhatLiesOutsideThePeriod() {
        use("reymonta", 1, BeneficiaryKind.ORGANISATION);
        LocalDate date = FIRST.plusDays(1);

        assertThat(roomUses(new Period(date, date))).isEqualTo(1);
        assertThat(roomUses(new Period(date.plusDays(1), YEAR.to()))).isZero();
        assertThat(roomUses(new Period(FIRST, date.minusDays(1)))).isZero();
    }

    @Test
    void tellsHowFreshItIs() {
        sources.taken("centra.booking", NOW.minusSeconds(2));

        Summary summary = summarise.handle(new Query(YEAR, List.of("reymonta"), false));

        assertThat(summary.asOf()).isEqualTo(NOW);
        assertThat(summary.sources()).containsExactly(new Source("centra.booking", NOW.minusSeconds(2)));
    }

    private long roomUses(Period period) {
        return summarise
                .handle(new Query(period, List.of("reymonta"), false))
                .now()
                .total()
                .of(Indicator.ROOM_USES);
    }

    private void use(String centre, int beneficiary, BeneficiaryKind kind) {
        ports.recordFact()
                .handle(Loan.confirmed(centre, FIRST.plusDays(beneficiary % 300), new UUID(0, beneficiary), kind)
                        .reckoned());
    }

    private static void assertBeneficiaries(
            Figures figures, long total, long organisations, long informalGroups, long individuals) {
        assertThat(figures.of(Indicator.BENEFICIARIES)).isEqualTo(total);
        assertThat(figures.of(Indicator.ORGANISATIONS)).isEqualTo(organisations);
        assertThat(figures.of(Indicator.INFORMAL_GROUPS)).isEqualTo(informalGroups);
        assertThat(figures.of(Indicator.INDIVIDUALS)).isEqualTo(individuals);
    }
}
