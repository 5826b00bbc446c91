package pl.krakow.centra.reporting.statements.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.statements.domain.Statement;
import pl.krakow.centra.reporting.statements.domain.Statements;
import pl.krakow.centra.reporting.statements.domain.Version;
import pl.krakow.centra.reporting.statements.domain.Version.Kept;
import pl.krakow.centra.reporting.statements.domain.Version.Part;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

@Component
@RequiredArgsConstructor
class MongoStatements implements Statements {

    static final String COLLECTION = "statements";
    static final String VERSIONS = "statementVersions";

    private final MongoOperations mongo;

    @Override
    public boolean add(Statement statement) {
        try {
            mongo.insert(StatementDocument.of(statement), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Statement> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), StatementDocument.class, COLLECTION))
                .map(StatementDocument::toStatement);
    }

    @Override
    public List<Statement> all(int limit) {
        return mongo
                .find(
                        new Query()
                                .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                                .limit(limit),
                        StatementDocument.class,
                        COLLECTION)
                .stream()
                .map(StatementDocument::toStatement)
                .toList();
    }

    @Override
    public boolean succeed(Statement statement) {
        return mongo.replace(
                                query(where("_id")
                                        .is(statement.id().toString())
                                        .and("revision")
                                        .is(statement.revision() - 1)),
                                StatementDocument.of(statement),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void put(Version version) {
        mongo.save(VersionDocument.of(version), VERSIONS);
    }

    @Override
    public Optional<Version> version(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), VersionDocument.class, VERSIONS))
                .map(VersionDocument::toVersion);
    }

    @TypeAlias("statement")
    private record StatementDocument(
            @Id String id,
            String form,
            @Nullable String centre,
            String from,
            String to,
            String language,
            String createdBy,
            Instant createdAt,
            long revision,
            Map<String, String> texts,
            List<String> versions) {

        static StatementDocument of(Statement statement) {
            return new StatementDocument(
                    statement.id().toString(),
                    statement.form().name(),
                    statement.centre(),
                    statement.period().from().toString(),
                    statement.period().to().toString(),
                    statement.language(),
                    statement.createdBy(),
                    statement.createdAt(),
                    statement.revision(),
                    statement.texts(),
                    statement.versions().stream().map(UUID::toString).toList());
        }

        Statement toStatement() {
            return new Statement(
                    UUID.fromString(id),
                    Form.valueOf(form),
                    centre,
                    new Period(LocalDate.parse(from), LocalDate.parse(to)),
                    language,
                    createdBy,
                    createdAt,
                    revision,
                    texts,
                    versions.stream().map(UUID::fromString).toList());
        }
    }

    @TypeAlias("statementVersion")
    private record VersionDocument(
            @Id String id,
            String statement,
            int number,
            Instant at,
            String by,
            List<String> facts,
            List<PartDocument> parts) {

        static VersionDocument of(Version version) {
            return new VersionDocument(
                    version.id().toString(),
                    version.statement().toString(),
                    version.number(),
                    version.at(),
                    version.by(),
                    version.facts(),
                    version.parts().stream().map(PartDocument::of).toList());
        }

        Version toVersion() {
            return new Version(
                    UUID.fromString(id),
                    UUID.fromString(statement),
                    number,
                    at,
                    by,
                    facts,
                    parts.stream().map(PartDocument::toPart).toList());
        }
    }

    /** @param charts missing in versions kept before there were charts in them */
    private record PartDocument(
            String section,
            @Nullable String text,
            @Nullable TableDocument table,
            @Nullable List<ChartDocument> charts) {

        static PartDocument of(Part part) {
            var table = part.table();
            return new PartDocument(
                    part.section(),
                    part.text(),
                    table == null ? null : TableDocument.of(table),
                    part.charts().stream().map(ChartDocument::of).toList());
        }

        Part toPart() {
            return new Part(
                    section,
                    text,
                    table == null ? null : table.toTable(),
                    charts == null
                            ? List.of()
                            : charts.stream().map(ChartDocument::toChart).toList());
        }
    }

    private record TableDocument(
            String id, String title, List<ColumnDocument> columns, List<RowDocument> rows, List<String> notes) {

        static TableDocument of(Kept table) {
            return new TableDocument(
                    table.id(),
                    table.title(),
                    table.columns().stream()
                            .map(column -> new ColumnDocument(
                                    column.id(), column.name(), column.kind().name()))
                            .toList(),
                    table.rows().stream().map(RowDocument::of).toList(),
                    table.notes());
        }

        Kept toTable() {
            return new Kept(
                    id,
                    title,
                    columns.stream()
                            .map(column -> new Column(column.id, column.name, Column.Kind.valueOf(column.kind)))
                            .toList(),
                    rows.stream().map(RowDocument::toRow).toList(),
                    notes);
        }
    }

    private record ColumnDocument(String id, String name, String kind) {}

    private record RowDocument(List<ValueDocument> values, boolean total) {

        static RowDocument of(Row row) {
            return new RowDocument(row.values().stream().map(ValueDocument::of).toList(), row.total());
        }

        Row toRow() {
            return new Row(values.stream().map(ValueDocument::toValue).toList(), total);
        }
    }

    /** One of the three; none for an empty cell. Numbers as text, so that no digit is lost anywhere. */
    private record ValueDocument(
            @Nullable String text,
            @Nullable String number,
            @Nullable String day) {

        static ValueDocument of(Value value) {
            return switch (value) {
                case Value.Text(var text) -> new ValueDocument(text, null, null);
                case Value.Amount(var amount) -> new ValueDocument(null, amount.toPlainString(), null);
                case Value.Day(var date) -> new ValueDocument(null, null, date.toString());
                case Value.Nothing() -> new ValueDocument(null, null, null);
            };
        }

        Value toValue() {
            if (text != null) {
                return Value.of(text);
            }
            if (number != null) {
                return Value.of(new BigDecimal(number));
            }
            return day == null ? Value.nothing() : Value.of(LocalDate.parse(day));
        }
    }
}
