package pl.krakow.centra.reporting.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.AccessiblePdf;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.contracted.KeepContract;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.statements.WriteStatement.Outcome;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.statements.domain.Statement;
import pl.krakow.centra.reporting.statements.domain.Version;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Value;
import pl.krakow.centra.reporting.tables.file.FileFormat;
import pl.krakow.centra.reporting.tables.file.WriteReport;

/** The life of a statement: begun, written, kept, told. */
class WriteStatementTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Actor COORDINATOR = new Actor("coordinator", Set.of(), List.of());
    private static final Actor CITY = new Actor("city", Set.of(Role.CITY), List.of());

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final StatementWorld world = new StatementWorld(mongo);
    private final WriteStatement write = world.writeStatement();

    @Test
    void fillsItsTablesFromTheFiguresUntilAVersionIsKept() {
        use("reymonta");
        var begun = begin(Form.PUBLIC_TASK, "reymonta");
        assertThat(uses(world.compileStatement().draft(begun))).isEqualTo(Value.of(1));

        var written = done(write.write(begun, new Revision(0), "actions", "Wykonano wszystko."));
        var kept = done(write.keep(written, new Revision(1), COORDINATOR));
        use("reymonta");

        assertThat(uses(world.compileStatement().draft(kept))).isEqualTo(Value.of(2));
        var version = world.statements().version(kept.version(1).orElseThrow()).orElseThrow();
        assertThat(uses(version)).as("stands still").isEqualTo(Value.of(1));
        assertThat(part(version, "actions").text()).isEqualTo("Wykonano wszystko.");
        assertThat(version.number()).isEqualTo(1);
        assertThat(courseOfUses(world.compileStatement().draft(kept)))
                .contains(2.0)
                .doesNotContain(1.0);
        assertThat(courseOfUses(version)).as("charts stand still, too").contains(1.0);
        assertThat(world.compileStatement().of(kept.id(), 1).orElseThrow().parts())
                .filteredOn(Report.Part.Picture.class::isInstance)
                .isNotEmpty();
    }

    @Test
    void saysWhichDaysItIsAboutAndWhenItWasRead() {
        var facts = world.compileStatement()
                .draft(begin(Form.PUBLIC_TASK, "reymonta"))
                .facts();

        assertThat(facts).contains("Okres: 1 stycznia – 31 grudnia 2026");
        assertThat(facts).anyMatch(fact -> fact.matches("Stan na: \\S+, \\d+ \\S+ \\d{4}, godz\\. \\d\\d:\\d\\d"));
    }

    @Test
    void readsVersionsKeptBeforeThereWereChartsInThem() {
        use("reymonta");
        var kept = done(write.keep(begin(Form.PUBLIC_TASK, "reymonta"), new Revision(0), COORDINATOR));
        for (var stored : mongo.findAll(Document.class, "statementVersions")) {
            stored.getList("parts", Document.class).forEach(part -> part.remove("charts"));
            mongo.save(stored, "statementVersions");
        }

        var version = world.statements().version(kept.version(1).orElseThrow()).orElseThrow();

        assertThat(uses(version)).isEqualTo(Value.of(1));
        assertThat(version.parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.charts()).isEmpty());
    }

    @Test
    void setsWhatWasPromisedAgainstWhatWasReached() {
        use("reymonta");
        world.keepContract()
                .handle(new KeepContract.Command(
                        new TermId("reymonta", LocalDate.of(2025, 1, 1)),
                        Revision.ANY,
                        CITY,
                        null,
                        List.of(new Promise(Cell.whole(Indicator.ROOM_USES), 40, YEAR.to()))));

        var results = table(world.compileStatement().draft(begin(Form.PUBLIC_TASK, "reymonta")), "results");

        assertThat(results.rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.values()).contains(Value.of("Użyczenia sal"), Value.of(40), Value.of(1)));
    }

    @Test
    void losesNoWordsOfTwoWhoWriteAtOnce() {
        var begun = begin(Form.PUBLIC_TASK, "reymonta");
        done(write.write(begun, new Revision(0), "task", "pierwsza"));

        assertThat(write.write(begun, new Revision(0), "costs", "druga")).isEqualTo(new Outcome.Outdated());
        assertThat(world.statements().find(begun.id()).orElseThrow().texts()).containsOnlyKeys("task");
    }

    @Test
    void countsNobodyTwiceForTheCity() {
        use("reymonta");
        use("nowa-huta");

        var audience = table(world.compileStatement().draft(begin(Form.CITY_PROGRAMME, null)), "audience");

        assertThat(audience.rows().getFirst().values().subList(2, 5))
                .as("beneficiaries at each centre and together")
                .containsExactly(Value.of(1), Value.of(1), Value.of(1));
        assertThat(audience.notes()).isNotEmpty();
    }

    @Test
    void tellsTheCouncilWhatWasClosed() {
        use("reymonta");
        world.closing().closed(Closable.around(Closable.Kind.MONTH, DAY));

        var closings = table(world.compileStatement().draft(begin(Form.CITY_PROGRAMME, null)), "corrections");

        assertThat(closings.rows()).hasSize(1);
    }

    @Test
    void knowsWhenItHasToBeHandedIn() {
        assertThat(Form.PUBLIC_TASK.due(YEAR.to())).isEqualTo(LocalDate.of(2027, 1, 30));
        assertThat(Form.CITY_PROGRAMME.due(YEAR.to())).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    void isAReportInEveryLanguageAndFile() throws Exception {
        use("reymonta");
        for (var language : List.of("pl", "en", "uk")) {
            for (var form : Form.values()) {
                var statement = begin(form, form == Form.PUBLIC_TASK ? "reymonta" : null, language);
                var report = world.compileStatement().of(statement.id(), null).orElseThrow();
                assertThat(report.language()).isEqualTo(Locale.of(language));
                assertThat(headings(report))
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThanOrEqualTo(form.sections().size());
                if (language.equals("pl")) {
                    var pdf = new WriteReport(new PdfPrinter()).write(report, FileFormat.PDF);
                    AccessiblePdf.check(pdf);
                }
            }
        }
    }

    private static List<String> headings(Report report) {
        List<String> headings = new ArrayList<>();
        for (var part : report.parts()) {
            if (part instanceof Report.Part.Heading(int _, var text)) {
                headings.add(text);
            }
        }
        return headings;
    }

    private Statement begin(Form form, @Nullable String centre) {
        return begin(form, centre, "pl");
    }

    private Statement begin(Form form, @Nullable String centre, String language) {
        return write.begin(UUID.randomUUID(), form, centre, YEAR, language, COORDINATOR);
    }

    private static Statement done(Outcome outcome) {
        return ((Outcome.Written) outcome).statement();
    }

    private static Version.Part part(Version version, String section) {
        return version.parts().stream()
                .filter(part -> part.section().equals(section))
                .findFirst()
                .orElseThrow();
    }

    private static Version.Kept table(Version version, String section) {
        return Optional.ofNullable(part(version, section).table()).orElseThrow();
    }

    private static Value uses(Version version) {
        return table(version, "actions").rows().stream()
                .map(Table.Row::values)
                .filter(values -> values.getFirst().equals(Value.of("Użyczenia sal")))
                .map(values -> values.get(2))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> courseOfUses(Version version) {
        var lines = (Chart.Lines) part(version, "actions").charts().getFirst();
        return lines.series().getFirst().values();
    }

    private void use(String centre) {
        world.ports()
                .recordFact()
                .handle(Loan.confirmed(centre, DAY, new UUID(0, 1), BeneficiaryKind.ORGANISATION)
                        .reckoned());
    }
}
