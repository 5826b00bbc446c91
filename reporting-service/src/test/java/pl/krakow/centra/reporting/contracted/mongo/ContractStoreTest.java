package pl.krakow.centra.reporting.contracted.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.contracted.FollowContract;
import pl.krakow.centra.reporting.contracted.KeepContract;
import pl.krakow.centra.reporting.contracted.Terms;
import pl.krakow.centra.reporting.contracted.domain.Contract;
import pl.krakow.centra.reporting.contracted.domain.Contract.Change;
import pl.krakow.centra.reporting.contracted.domain.Contracts;
import pl.krakow.centra.reporting.contracted.domain.Progress;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/** What an operator promised, kept in the store and followed by the figures. */
class ContractStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor CITY = new Actor("city", Set.of(Role.CITY), List.of());
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final TermId TERM = new TermId(
            "reymonta",
            Centres.KRAKOW
                    .find(REYMONTA)
                    .flatMap(centre -> centre.operatorOn(LocalDate.of(2026, 11, 20)))
                    .orElseThrow()
                    .from());
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private final Ports ports = new Ports();
    private final Contracts contracts = new MongoContracts(EmbeddedServers.mongo());
    private final Terms terms = new Terms(Centres.KRAKOW);
    private final KeepContract keepContract = new KeepContract(contracts, terms, CLOCK);
    private final FollowContract followContract =
            new FollowContract(contracts, terms, ports.readPeriod(), Centres.KRAKOW, CLOCK);

    @Test
    void keepsEveryVersionWithWhoAndWhen() {
        keep(0, "umowa", uses(1200));
        keep(1, "aneks nr 1", uses(1000), new Promise(Cell.whole(Indicator.HOURS), 2000, YEAR_END));

        var contract = contracts.find(TERM);
        assertThat(contract.versions()).extracting(Contract.Version::number).containsExactly(1, 2);
        assertThat(contract.versions().getFirst())
                .isEqualTo(new Contract.Version(1, NOW, "city", "umowa", List.of(uses(1200))));
        assertThat(contract.promises())
                .containsExactly(uses(1000), new Promise(Cell.whole(Indicator.HOURS), 2000, YEAR_END));
        assertThat(contracts.all()).containsExactly(contract);
    }

    @Test
    void keepsPromisesOfPartsOfAFigure() {
        var trainings = new Promise(new Cell(Indicator.EVENTS, Dimension.EVENT_KIND.is("TRAINING")), 40, YEAR_END);

        keep(0, null, trainings);

        assertThat(contracts.find(TERM).promises()).containsExactly(trainings);
    }

    @Test
    void refusesWhatCannotBePromised() {
        assertThat(refusal(0, uses(1), uses(2))).isEqualTo(new Change.Twice(uses(2)));
        var late = new Promise(Cell.whole(Indicator.PEOPLE), 1, LocalDate.of(2099, 1, 1));
        assertThat(refusal(0, late)).isEqualTo(new Change.OutsideTerm(late));
        assertThat(refusal(7, uses(1))).isEqualTo(new Change.Outdated());
        assertThat(keepContract.handle(new KeepContract.Command(
                        new TermId("reymonta", LocalDate.of(1999, 1, 1)), Revision.ANY, CITY, null, List.of())))
                .isEqualTo(new KeepContract.Outcome.TermUnknown());
    }

    /** Everybody has seen the same version; without the condition of the write the later one would take the other's place. */
    @Test
    void letsOneOfManyWhoEnterAtOnceWin() throws Exception {
        keep(0, null, uses(1));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var entered = IntStream.range(0, 16)
                    .mapToObj(i -> people.submit(() -> command(1, null, uses(100 + i))))
                    .toList();
            int kept = 0;
            for (var each : entered) {
                kept += each.get() instanceof KeepContract.Outcome.Kept ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(contracts.find(TERM).versions()).hasSize(2);
    }

    @Test
    void followsAPromiseByTheFiguresOfItsTerm() {
        keep(0, null, uses(10), new Promise(Cell.whole(Indicator.BENEFICIARIES), 1, YEAR_END));
        use("reymonta", TERM.begins().minusDays(1));
        use("reymonta", TERM.begins());
        use("reymonta", LocalDate.of(2026, 11, 20));
        use("reymonta", LocalDate.of(2026, 11, 21));
        use("nowa-huta", LocalDate.of(2026, 11, 20));

        var followed = followContract.of(TERM).orElseThrow();

        assertThat(followed.progress()).extracting(Progress::achieved).containsExactly(2L, 1L);
        assertThat(followed.progress())
                .extracting(Progress::standing)
                .containsExactly(Progress.Standing.BEHIND, Progress.Standing.REACHED);
        assertThat(followed.progress().getFirst().shortfall()).isEqualTo(8);
    }

    private void use(String centre, LocalDate day) {
        ports.recordFact()
                .handle(Loan.confirmed(centre, day, new UUID(0, 1), BeneficiaryKind.ORGANISATION)
                        .reckoned());
    }

    private static Promise uses(long amount) {
        return new Promise(Cell.whole(Indicator.ROOM_USES), amount, YEAR_END);
    }

    private void keep(long seen, @Nullable String note, Promise... promises) {
        assertThat(command(seen, note, promises)).isInstanceOf(KeepContract.Outcome.Kept.class);
    }

    private Change refusal(long seen, Promise... promises) {
        return ((KeepContract.Outcome.Refused) command(seen, null, promises)).why();
    }

    private KeepContract.Outcome command(long seen, @Nullable String note, Promise... promises) {
        return keepContract.handle(new KeepContract.Command(TERM, new Revision(seen), CITY, note, List.of(promises)));
    }
}
