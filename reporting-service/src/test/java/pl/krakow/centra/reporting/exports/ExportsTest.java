package pl.krakow.centra.reporting.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.file.mongo.MongoKeptFiles;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.exports.domain.Export;
import pl.krakow.centra.reporting.exports.domain.Export.State;
import pl.krakow.centra.reporting.exports.domain.Exports;
import pl.krakow.centra.reporting.exports.domain.Order;
import pl.krakow.centra.reporting.exports.mongo.ExportStores;
import pl.krakow.centra.reporting.statements.StatementWorld;
import pl.krakow.centra.reporting.tables.file.FileFormat;
import pl.krakow.centra.reporting.tables.file.WriteReport;

/** Files from the order to the download, over a store. */
class ExportsTest {

    private static final Locale ENGLISH = Locale.of("en");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final Actor CITY = new Actor("city", Set.of(Role.CITY), List.of());

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final StatementWorld world = new StatementWorld(mongo);
    private final Exports exports = ExportStores.on(mongo);
    private final KeptFiles files = new MongoKeptFiles(mongo, "exportFileParts");
    private final RunExports runExports = new RunExports(
            exports,
            new CompileOrder(
                    world.figures(), world.courses(), world.behind(), world.closings(), world.compileStatement()),
            new WriteReport(new PdfPrinter()),
            files,
            new UuidIds(),
            world.clock());
    private final OrderExport orderExport = new OrderExport(exports, runExports, world.clock());

    @Test
    void writesInTheBackgroundWhatWasOrdered() {
        uses(12);
        var id = order(new Order.Behind(Cell.whole(Indicator.ROOM_USES), OCTOBER, List.of("reymonta")), FileFormat.CSV);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> exports.find(id).orElseThrow().state() == State.DONE);

        var done = exports.find(id).orElseThrow();
        assertThat(done.rows()).as("twelve and their total").isEqualTo(13);
        var csv = new String(bytes(done), UTF_8);
        assertThat(csv.lines()).hasSize(14);
        assertThat(csv.lines().toList().getLast()).isEqualTo(",Total,,,,,12");
    }

    @Test
    void keepsTheFileUntilItExpires() {
        uses(1);
        var id = order(new Order.Summary(OCTOBER, List.of("reymonta", "nowa-huta"), true), FileFormat.XLSX);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> exports.find(id).orElseThrow().state() == State.DONE);
        var done = exports.find(id).orElseThrow();
        assertThat(bytes(done)).as("as often as wanted").isEqualTo(bytes(done));

        world.wait(Export.KEPT.plusHours(1));
        tend();

        assertThat(exports.find(id).orElseThrow().state()).isEqualTo(State.EXPIRED);
        var stored = done.file();
        assertThat(stored).isNotNull();
        assertThat(files.read(id.toString(), Objects.requireNonNull(stored).id(), part -> {}))
                .isFalse();
    }

    @Test
    void readsOrdersFromBeforeThereWereComparisons() {
        var id = UUID.randomUUID();
        var order = new Order.Summary(OCTOBER, List.of("reymonta"), false);
        exports.add(Export.ordered(id, order, "CSV", "en", "city", world.clock().instant()));
        mongo.updateMulti(new Query(), new Update().unset("order.compared"), "exports");

        assertThat(exports.find(id).orElseThrow().order()).isEqualTo(order);
    }

    /** The process died half way: nobody else takes over as long as it may be alive, then somebody does. */
    @Test
    void writesAnewWhatAProcessThatDiedLeftHalfDone() {
        uses(3);
        var left = Export.ordered(
                        UUID.randomUUID(),
                        new Order.Behind(Cell.whole(Indicator.ROOM_USES), OCTOBER, List.of("reymonta")),
                        "CSV",
                        "en",
                        "city",
                        world.clock().instant())
                .taken(world.clock().instant())
                .advanced(2, world.clock().instant());
        exports.add(left);

        runExports.run(left.id());
        assertThat(exports.find(left.id())).contains(left);

        world.wait(Export.HELD.plusSeconds(1));
        assertThat(exports.free(world.clock().instant(), 10)).containsExactly(left);
        runExports.run(left.id());

        var done = exports.find(left.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(exports.replace(left, left.advanced(3, Instant.EPOCH)))
                .as("the slower one isn't heard")
                .isFalse();
    }

    @Test
    void givesUpWhatKillsEveryProcess() {
        var id = UUID.randomUUID();
        var export = Export.ordered(
                id, new Order.Closed(1), "CSV", "en", "city", world.clock().instant());
        for (int attempt = 0; attempt < Export.MOST_ATTEMPTS; attempt++) {
            export = export.taken(world.clock().instant());
        }
        exports.add(export);

        world.wait(Export.HELD.plusSeconds(1));
        runExports.run(id);

        assertThat(exports.find(id).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void saysWhyAFileCannotBe() {
        uses(1);
        var gone = order(new Order.Closed(4711), FileFormat.CSV);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> exports.find(gone).orElseThrow().state() == State.FAILED);

        assertThat(exports.find(gone).orElseThrow().refusal()).isEqualTo("export-unknown");
    }

    @Test
    void takesAnOrderOnceHoweverOftenItIsSent() {
        var id = UUID.randomUUID();
        var command = new OrderExport.Command(
                id, new Order.Summary(OCTOBER, List.of("reymonta"), false), FileFormat.CSV, ENGLISH, CITY);

        orderExport.handle(command);
        orderExport.handle(command);

        assertThat(exports.of("city", 10)).extracting(Export::id).containsExactly(id);
    }

    private UUID order(Order order, FileFormat format) {
        var id = UUID.randomUUID();
        assertThat(orderExport.handle(new OrderExport.Command(id, order, format, ENGLISH, CITY)))
                .isInstanceOf(OrderExport.Outcome.Ordered.class);
        return id;
    }

    private byte[] bytes(Export export) {
        var out = new ByteArrayOutputStream();
        var stored = Objects.requireNonNull(export.file());
        assertThat(files.read(export.id().toString(), stored.id(), out::writeBytes))
                .isTrue();
        assertThat(out.size()).isEqualTo(stored.size());
        return out.toByteArray();
    }

    private void tend() {
        new TendExports(exports, runExports, files, world.clock(), new Leases(mongo, world.clock(), new UuidIds()))
                .sweep();
    }

    private void uses(int count) {
        for (int i = 0; i < count; i++) {
            world.ports()
                    .recordFact()
                    .handle(Loan.confirmed("reymonta", DAY, new UUID(0, i), BeneficiaryKind.ORGANISATION)
                            .reckoned());
        }
    }
}
