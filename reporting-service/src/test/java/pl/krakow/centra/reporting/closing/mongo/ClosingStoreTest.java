package pl.krakow.centra.reporting.closing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.closing.ClosePeriod;
import pl.krakow.centra.reporting.closing.ClosingWorld;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closings.Head;
import pl.krakow.centra.reporting.closing.domain.Correction.Cause;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/** Closings in the store: the chain, late arrivals, and what happens when everybody closes at once. */
class ClosingStoreTest {

    private static final Closable OCTOBER = Closable.around(Closable.Kind.MONTH, LocalDate.of(2026, 10, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Cell USES = Cell.whole(Indicator.ROOM_USES);

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final ClosingWorld world = new ClosingWorld(sealing -> new MongoClosings(mongo, sealing));

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
