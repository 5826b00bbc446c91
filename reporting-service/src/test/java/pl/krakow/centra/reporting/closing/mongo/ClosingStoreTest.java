package pl.krakow.centra.reporting.closing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.closing.ClosePeriod;
import pl.krakow.centra.reporting.closing.ClosingWorld;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closings.Head;
import pl.krakow.centra.reporting.closing.domain.Correction;
import pl.krakow.centra.reporting.closing.domain.Correction.Cause;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Evidence.Ground;
import pl.krakow.centra.reporting.closing.domain.Evidence.Placed;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/** Closings in the store: the chain, late arrivals, and what happens when everybody closes at once. */
class ClosingStoreTest {

    private static final Closable OCTOBER = Closable.around(Closable.Kind.MONTH, LocalDate.of(2026, 10, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Cell USES = Cell.whole(Indicator.ROOM_USES);

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final ClosingWorld world =
            new ClosingWorld(sealing -> new MongoClosings(mongo, sealing), new MongoEvidence(mongo));

    @Test
    void freezesWhatWasCountedAndShowsWhatCameLaterAsCorrections() {
        world.use("reymonta", DAY, 1);
        world.use("nowa-huta", DAY, 1);
        var closed = world.closed(OCTOBER);

        world.use("reymonta", DAY, 2);
        world.correct().compare(1);
        world.use("reymonta", DAY.plusDays(1), 3);
        world.correct().compare(1);
        world.correct().compare(1);

        var closing = world.closings().find(1).orElseThrow();
        assertThat(closing.seal()).as("never changes").isEqualTo(closed.seal());
        assertThat(closing.snapshot().counts().figure("reymonta", USES)).isEqualTo(1);
        assertThat(closing.corrections()).hasSize(2).allSatisfy(correction -> {
            assertThat(correction.cause()).isEqualTo(Cause.LATE_EVENTS);
            assertThat(correction.at()).isEqualTo(ClosingWorld.NOW);
        });
        assertThat(closing.corrections().getFirst().changes())
                .contains(new Counts.Change("reymonta", USES.key(), 1, 2))
                .contains(new Counts.Change(Counts.TOGETHER, USES.key(), 2, 3));
        assertThat(closing.corrected()).as("adds up to live").isEqualTo(world.live(OCTOBER));
        assertThat(world.correct().pending(closing)).isEmpty();
    }

    /** One came late, one was called off, one was moved to November, one was counted again; a fifth stayed as it was. */
    @Test
    void namesTheFactsBehindEachCorrection() {
        var calledOff = world.use("reymonta", DAY, 1);
        var moved = world.use("reymonta", DAY.plusDays(1), 2);
        var counted = world.use("nowa-huta", DAY, 3);
        world.use("nowa-huta", DAY, 4);
        world.closed(OCTOBER);

        var late = world.use("reymonta", DAY.plusDays(2), 5);
        world.tell(calledOff.next(Loan.State.CANCELLED));
        world.correct().compare(1);
        world.tell(moved.movedTo(LocalDate.of(2026, 11, 2)));
        world.tell(counted.next(Loan.State.NO_SHOW));
        world.correct().compare(1);

        var corrections = world.closings().find(1).orElseThrow().corrections();
        assertThat(grounds(corrections.getFirst()))
                .containsExactlyInAnyOrder(
                        new Ground(late.fact(), 1, late.eventId(), null, true),
                        new Ground(
                                calledOff.fact(),
                                2,
                                calledOff.next(Loan.State.CANCELLED).eventId(),
                                1L,
                                true));
        assertThat(grounds(corrections.getLast()))
                .containsExactlyInAnyOrder(
                        new Ground(
                                moved.fact(),
                                2,
                                moved.movedTo(LocalDate.of(2026, 11, 2)).eventId(),
                                1L,
                                false),
                        new Ground(
                                counted.fact(),
                                2,
                                counted.next(Loan.State.NO_SHOW).eventId(),
                                1L,
                                true));
    }

    /** Five at a time, one page after the other. */
    @Test
    void listsTheFactsOfALongCorrectionPageByPage() {
        world.closed(Closable.around(Closable.Kind.QUARTER, DAY.minusMonths(3)));
        var all = IntStream.range(0, 23)
                .mapToObj(i -> world.use(i % 2 == 0 ? "reymonta" : "nowa-huta", DAY.minusMonths(3 - i % 2), i)
                        .fact())
                .toList();
        world.correct().compare(1);

        var rests = rests(world.closings().find(1).orElseThrow().corrections().getFirst());
        List<Placed> listed = new ArrayList<>();
        List<Placed> page;
        do {
            page = world.evidence()
                    .list(
                            rests.evidence(),
                            List.of("reymonta", "nowa-huta"),
                            listed.isEmpty() ? null : listed.getLast(),
                            5);
            listed.addAll(page);
        } while (!page.isEmpty());

        assertThat(rests.facts()).isEqualTo(23);
        assertThat(listed).extracting(placed -> placed.ground().fact()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(world.evidence().list(rests.evidence(), List.of("reymonta"), null, 50))
                .hasSize(12);
    }

    /** Whoever loses the race for a closing leaves nothing behind. */
    @Test
    void keepsNoFactsOfAClosingThatWasNotMade() {
        world.use("reymonta", DAY, 1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(_ -> people.submit(() -> world.close(OCTOBER)));
        }

        assertThat(mongo.findDistinct(new Query(), "evidence", MongoEvidence.COLLECTION, String.class))
                .containsExactly(
                        String.valueOf(world.closings().find(1).orElseThrow().evidence()));
    }

    private static Correction.Resting rests(Correction correction) {
        return Optional.ofNullable(correction.rests()).orElseThrow();
    }

    private List<Ground> grounds(Correction correction) {
        var rests = rests(correction);
        var listed = world.evidence().list(rests.evidence(), List.of("reymonta", "nowa-huta"), null, 100).stream()
                .map(Placed::ground)
                .toList();
        assertThat(rests.facts()).isEqualTo(listed.size());
        return listed;
    }

    @Test
    void showsAtOnceWhatIsNotWrittenDownYet() {
        world.use("reymonta", DAY, 1);
        var closing = world.closed(OCTOBER);
        world.use("reymonta", DAY, 2);

        var pending = world.correct().pending(closing).orElseThrow();

        assertThat(closing.with(pending).corrected()).isEqualTo(world.live(OCTOBER));
    }

    @Test
    void tellsWhyFiguresDiffer() {
        world.use("reymonta", DAY, 1);
        world.use("reymonta", DAY, 2);
        world.closed(OCTOBER);

        world.merge(2, 1);
        world.correct().compare(1);
        world.use("reymonta", DAY.minusYears(1), 1);
        world.correct().compare(1);

        assertThat(world.closings().find(1).orElseThrow().corrections())
                .extracting(correction -> correction.cause())
                .containsExactly(Cause.MERGED, Cause.KNOWN_BEFORE);
    }

    @Test
    void keepsWhatSomebodyWroteAboutACorrection() {
        world.use("reymonta", DAY, 1);
        world.closed(OCTOBER);
        world.use("reymonta", DAY, 2);
        world.correct().compare(1);

        world.correct().explain(1, 1, "uzupełniono", ClosingWorld.CITY);

        var explanation =
                world.closings().find(1).orElseThrow().corrections().getFirst().explanation();
        assertThat(explanation)
                .isNotNull()
                .satisfies(text -> assertThat(text.text()).isEqualTo("uzupełniono"));
        assertThat(world.correct().explain(1, 2, "nie ma", ClosingWorld.CITY)).isEmpty();
        assertThat(world.check().check().broken()).as("words aren't hashed").isEmpty();
    }

    /** All months of two years at once, each by two people: one chain, each month once. */
    @Test
    void makesOneChainOfWhatIsClosedAtOnce() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var closing = IntStream.range(0, 48)
                    .mapToObj(i -> people.submit(() -> world.close(Closable.around(
                            Closable.Kind.MONTH, LocalDate.of(2024, 1, 1).plusMonths(i % 24)))))
                    .toList();
            int closed = 0;
            for (var each : closing) {
                closed += each.get() instanceof ClosePeriod.Outcome.Closed ? 1 : 0;
            }
            assertThat(closed).isEqualTo(24);
        }

        assertThat(world.check().check().broken()).isEmpty();
        assertThat(world.check().check().length()).isEqualTo(24);
        List<Head> heads = world.closings().heads(Integer.MAX_VALUE, 100);
        assertThat(heads)
                .extracting(Head::number)
                .isEqualTo(IntStream.rangeClosed(1, 24).map(i -> 25 - i).boxed().toList());
        assertThat(heads).extracting(head -> head.closed().key()).doesNotHaveDuplicates();
    }

    @Test
    void noticesAClosingThatWasChanged() {
        world.use("reymonta", DAY, 1);
        world.closed(OCTOBER);
        world.closed(Closable.around(Closable.Kind.MONTH, DAY.minusMonths(1)));
        assertThat(world.check().check().broken()).isEmpty();

        var document = world.closings().find(1).orElseThrow().seal().document();
        mongo.updateFirst(
                query(where("_id").is(1)),
                new Update().set("document", document.replace("\"ROOM_USES\":1", "\"ROOM_USES\":7")),
                MongoClosings.COLLECTION);

        assertThat(world.check().check().broken()).isEqualTo(OptionalInt.of(1));
    }

    /** Whoever changes a closing and its hash has to change every one after it. */
    @Test
    void noticesAClosingThatWasChangedWithItsHash() {
        world.use("reymonta", DAY, 1);
        world.closed(OCTOBER);
        world.closed(Closable.around(Closable.Kind.MONTH, DAY.minusMonths(1)));

        var document =
                world.closings().find(1).orElseThrow().seal().document().replace("\"ROOM_USES\":1", "\"ROOM_USES\":7");
        mongo.updateFirst(
                query(where("_id").is(1)),
                new Update()
                        .set("document", document)
                        .set("hash", world.sealing().hash(document)),
                MongoClosings.COLLECTION);

        assertThat(world.check().check().broken()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void listsWhatIsMissingBeforeItCloses() {
        world.use("reymonta", DAY, 1);

        assertThat(world.closeCarefully(OCTOBER))
                .isInstanceOfSatisfying(
                        ClosePeriod.Outcome.CountsMissing.class,
                        refused -> assertThat(refused.missing().listed())
                                .singleElement()
                                .satisfies(missing -> assertThat(missing.date()).isEqualTo(DAY)));
        assertThat(world.closings().last()).isEmpty();

        assertThat(world.closed(OCTOBER).snapshot().missing()).containsEntry("ROOM_USE_UNCOUNTED", 1L);
    }

    @Test
    void closesNoPeriodTwiceAndNoneThatLasts() {
        world.closed(OCTOBER);

        assertThat(world.close(OCTOBER)).isEqualTo(new ClosePeriod.Outcome.AlreadyClosed(1));
        assertThat(world.close(Closable.around(Closable.Kind.YEAR, DAY))).isEqualTo(new ClosePeriod.Outcome.NotOver());
    }
}
