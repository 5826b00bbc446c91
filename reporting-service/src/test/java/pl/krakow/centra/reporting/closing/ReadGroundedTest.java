package pl.krakow.centra.reporting.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Evidence.Ground;
import pl.krakow.centra.reporting.closing.domain.Evidence.Placed;
import pl.krakow.centra.reporting.closing.mongo.ClosingStores;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Line;

/** Closed figures and the facts kept for them are of one moment, although somebody writes between the one and the other. */
class ReadGroundedTest {

    private static final Closable OCTOBER = Closable.around(Closable.Kind.MONTH, LocalDate.of(2026, 10, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Cell USES = Cell.whole(Indicator.ROOM_USES);

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final Ports ports = new Ports();
    private final Queue<Runnable> inBetween = new ArrayDeque<>();
    private final ClosingWorld world = new ClosingWorld(
            ports.with(interrupted(ports.facts())),
            sealing -> ClosingStores.on(mongo, sealing),
            ClosingStores.evidence(mongo));

    @Test
    void aFactThatArrivesBetweenTheFactsAndTheFiguresIsInBothOrInNeither() {
        world.use("reymonta", DAY, 1);
        inBetween.add(() -> arrives(2));
        inBetween.add(() -> arrives(3));

        var closing = world.closed(OCTOBER);

        assertThat(inBetween).as("somebody wrote in between").isEmpty();
        assertThat(closing.snapshot().counts().figure("reymonta", USES))
                .isEqualTo(kept(closing.evidence()).size())
                .isEqualTo(3);
    }

    @Test
    void readOneAfterTheOtherTheyDontAddUp() {
        world.use("reymonta", DAY, 1);
        inBetween.add(() -> arrives(2));

        var id = UUID.randomUUID();
        world.gather().keep(id, OCTOBER);
        long figure = world.live(OCTOBER).figure("reymonta", USES);

        assertThat(figure).as("control").isEqualTo(2).isNotEqualTo(kept(id).size());
    }

    @Test
    void aDayThatWasLeftUncountedIsCountedFirst() {
        world.use("reymonta", DAY, 1);
        var left = Loan.confirmed("reymonta", DAY, new UUID(0, 2), BeneficiaryKind.ORGANISATION)
                .reckoned();
        var lines = left.entries().stream()
                .map(entry -> new Line(
                        entry.day(),
                        entry.cell(),
                        entry.amount(),
                        entry.member() == null ? Line.NOBODY : ports.members().ordinalOf(entry.member())))
                .toList();
        ports.facts().add(new Fact(left.fact(), 1, left.event(), lines, Set.of()));
        assertThat(world.live(OCTOBER).figure("reymonta", USES)).isEqualTo(1);

        var closing = world.closed(OCTOBER);

        assertThat(closing.snapshot().counts().figure("reymonta", USES))
                .isEqualTo(kept(closing.evidence()).size())
                .isEqualTo(2);
    }

    @Test
    void aCorrectionNamesTheFactsItCameFromAlthoughMoreArriveMeanwhile() {
        world.use("reymonta", DAY, 1);
        var closed = world.closed(OCTOBER);
        arrives(2);
        inBetween.add(() -> arrives(3));

        world.correct().compare(1);

        assertThat(inBetween).isEmpty();
        Closing closing = world.closings().find(1).orElseThrow();
        var correction = closing.corrections().getFirst();
        assertThat(correction.changes()).contains(new Counts.Change("reymonta", USES.key(), 1, 3));
        var rests = correction.rests();
        assertThat(kept(rests == null ? null : rests.evidence())).hasSize(2);
        assertThat(kept(closed.evidence())).as("what it was closed with stays").hasSize(1);
    }

    private List<Ground> kept(@Nullable UUID evidence) {
        if (evidence == null) {
            return List.of();
        }
        return world.evidence().list(evidence, List.of("reymonta"), null, 100).stream()
                .map(Placed::ground)
                .filter(ground -> ground.fact().kind().equals("booking"))
                .toList();
    }

    private void arrives(int beneficiary) {
        ports.recordFact()
                .handle(Loan.confirmed("reymonta", DAY, new UUID(0, beneficiary), BeneficiaryKind.ORGANISATION)
                        .reckoned());
    }

    /** Has somebody write after facts of a month were read, each time they are. */
    private Facts interrupted(Facts facts) {
        return (Facts) Proxy.newProxyInstance(
                Facts.class.getClassLoader(), new Class<?>[] {Facts.class}, (_, method, arguments) -> {
                    try {
                        var answer = method.invoke(facts, arguments);
                        if (method.getName().equals("during")
                                && !inBetween.isEmpty()
                                && answer instanceof List<?> read
                                && !read.isEmpty()) {
                            inBetween.remove().run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
