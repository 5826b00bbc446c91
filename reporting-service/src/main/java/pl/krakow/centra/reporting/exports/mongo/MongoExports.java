package pl.krakow.centra.reporting.exports.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.exports.domain.Export;
import pl.krakow.centra.reporting.exports.domain.Export.State;
import pl.krakow.centra.reporting.exports.domain.Export.Stored;
import pl.krakow.centra.reporting.exports.domain.Exports;
import pl.krakow.centra.reporting.exports.domain.Order;

@Component
class MongoExports implements Exports {

    static final String COLLECTION = "exports";

    private final MongoOperations mongo;

    MongoExports(MongoOperations mongo) {
        this.mongo = mongo;
        // Somebody's files.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index()
                        .on("by", Direction.ASC)
                        .on("orderedAt", Direction.DESC)
                        .named("by-orderedAt"));
        // What is to be written, and what has expired.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index()
                        .on("state", Direction.ASC)
                        .on("heldUntil", Direction.ASC)
                        .named("state-heldUntil"));
    }

    @Override
    public boolean add(Export export) {
        try {
            mongo.insert(ExportDocument.of(export), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Export> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), ExportDocument.class, COLLECTION))
                .map(ExportDocument::toExport);
    }

    @Override
    public List<Export> of(String subject, int limit) {
        return list(query(where("by").is(subject))
                .with(Sort.by(Direction.DESC, "orderedAt", "_id"))
                .limit(limit));
    }

    /** What changes while it is written is its state, the attempt and how far that is. */
    @Override
    public boolean replace(Export known, Export next) {
        return mongo.replace(
                                query(where("_id")
                                        .is(known.id().toString())
                                        .and("state")
                                        .is(known.state().name())
                                        .and("attempt")
                                        .is(known.attempt())
                                        .and("rows")
                                        .is(known.rows())),
                                ExportDocument.of(next),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Export> free(Instant now, int limit) {
        return list(query(where("state")
                        .in(State.WAITING.name(), State.RUNNING.name())
                        .and("heldUntil")
                        .lte(now))
                .with(Sort.by("heldUntil", "_id"))
                .limit(limit));
    }

    @Override
    public List<Export> orderedBefore(Instant time, int limit) {
        return list(query(where("state")
                        .in(State.WAITING.name(), State.RUNNING.name(), State.DONE.name(), State.FAILED.name())
                        .and("orderedAt")
                        .lt(time))
                .with(Sort.by("_id"))
                .limit(limit));
    }

    private List<Export> list(Query query) {
        return mongo.find(query, ExportDocument.class, COLLECTION).stream()
                .map(ExportDocument::toExport)
                .toList();
    }

    @TypeAlias("export")
    private record ExportDocument(
            @Id String id,
            OrderDocument order,
            String format,
            String language,
            String by,
            Instant orderedAt,
            String state,
            int attempt,
            long rows,
            Instant heldUntil,
            @Nullable StoredDocument file,
            @Nullable String refusal) {

        static ExportDocument of(Export export) {
            var file = export.file();
            return new ExportDocument(
                    export.id().toString(),
                    OrderDocument.of(export.order()),
                    export.format(),
                    export.language(),
                    export.by(),
                    export.orderedAt(),
                    export.state().name(),
                    export.attempt(),
                    export.rows(),
                    export.heldUntil(),
                    file == null
                            ? null
                            : new StoredDocument(
                                    file.id().toString(), file.name(), file.type(), file.size(), file.sha256()),
                    export.refusal());
        }

        Export toExport() {
            return new Export(
                    UUID.fromString(id),
                    order.toOrder(),
                    format,
                    language,
                    by,
                    orderedAt,
                    State.valueOf(state),
                    attempt,
                    rows,
                    heldUntil,
                    file == null
                            ? null
                            : new Stored(UUID.fromString(file.id), file.name, file.type, file.size, file.sha256),
                    refusal);
        }
    }

    private record StoredDocument(String id, String name, String type, long size, String sha256) {}

    /** An order by its kind; what it hasn't is null. */
    private record OrderDocument(
            String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> centres,
            @Nullable List<String> cells,
            @Nullable String every,
            @Nullable Integer number,
            @Nullable String statement,
            @Nullable Boolean compared) {

        static OrderDocument of(Order order) {
            return switch (order) {
                case Order.Summary(var period, var centres, boolean compared) ->
                    of("SUMMARY", period, centres, null, null, compared);
                case Order.Course(var indicators, var every, var period, var centres, boolean compared) ->
                    of(
                            "COURSE",
                            period,
                            centres,
                            indicators.stream().map(Indicator::name).toList(),
                            every.name(),
                            compared);
                case Order.Behind(var cell, var period, var centres) ->
                    of("BEHIND", period, centres, List.of(cell.key()), null, null);
                case Order.Closed(int number) ->
                    new OrderDocument("CLOSED", null, null, null, null, null, number, null, null);
                case Order.Statement(var statement, var version) ->
                    new OrderDocument("STATEMENT", null, null, null, null, null, version, statement.toString(), null);
            };
        }

        private static OrderDocument of(
                String kind,
                Period period,
                List<String> centres,
                @Nullable List<String> cells,
                @Nullable String every,
                @Nullable Boolean compared) {
            return new OrderDocument(
                    kind,
                    period.from().toString(),
                    period.to().toString(),
                    centres,
                    cells,
                    every,
                    null,
                    null,
                    compared);
        }

        Order toOrder() {
            return switch (kind) {
                case "SUMMARY" -> new Order.Summary(period(), said(centres), isCompared());
                case "COURSE" ->
                    new Order.Course(
                            said(cells).stream().map(Indicator::valueOf).toList(),
                            Interval.valueOf(said(every)),
                            period(),
                            said(centres),
                            isCompared());
                case "BEHIND" ->
                    new Order.Behind(Cell.of(said(cells).getFirst()).orElseThrow(), period(), said(centres));
                case "CLOSED" -> new Order.Closed(said(number));
                case "STATEMENT" -> new Order.Statement(UUID.fromString(said(statement)), number);
                default -> throw new IllegalStateException("an order of another version: " + kind);
            };
        }

        private Period period() {
            return new Period(LocalDate.parse(said(from)), LocalDate.parse(said(to)));
        }

        /** Orders from before there were comparisons don't say. */
        private boolean isCompared() {
            return Boolean.TRUE.equals(compared);
        }

        private static <T> T said(@Nullable T value) {
            if (value == null) {
                throw new IllegalStateException("an order says what it is of");
            }
            return value;
        }
    }
}
