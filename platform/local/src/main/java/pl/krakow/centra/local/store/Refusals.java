package pl.krakow.centra.local.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What real MongoDB does and this store doesn't, refused by name. Every field of a command that isn't known to be
 * honoured counts as such: nothing that a client asks for is passed over.
 */
final class Refusals {

    private static final int NOT_IMPLEMENTED = 238;
    private static final int ILLEGAL_OPERATION = 20;
    private static final int CHANGE_STREAM_NEEDS_REPLICA_SET = 40573;

    /** Honoured or without effect on what a single server that answers after the commit would do. */
    private static final Set<String> ALWAYS = Set.of(
            "$db",
            "$readPreference",
            "$clusterTime",
            "lsid",
            "readConcern",
            "writeConcern",
            "maxTimeMS",
            "comment",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors");

    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "find",
                    Set.of(
                            "filter",
                            "sort",
                            "projection",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "noCursorTimeout",
                            "allowDiskUse")),
            Map.entry("getMore", Set.of("collection", "batchSize")),
            Map.entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse")),
            Map.entry("count", Set.of("query", "skip", "limit")),
            Map.entry("distinct", Set.of("key", "query")),
            Map.entry("insert", Set.of("documents", "ordered")),
            Map.entry("update", Set.of("updates", "ordered")),
            Map.entry("delete", Set.of("deletes", "ordered")),
            Map.entry(
                    "findAndModify",
                    Set.of("query", "sort", "update", "remove", "new", "fields", "upsert", "arrayFilters")),
            Map.entry("createIndexes", Set.of("indexes", "commitQuorum")),
            Map.entry("create", Set.of("autoIndexId")));

    private static final Set<String> UPDATE_FIELDS = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> DELETE_FIELDS = Set.of("q", "limit");
    private static final Set<String> INDEX_FIELDS = Set.of("key", "name", "ns", "v", "unique", "sparse", "background");

    private static final Set<String> UNKNOWN_FILTERS = Set.of(
            "$text",
            "$where",
            "$near",
            "$nearSphere",
            "$geoWithin",
            "$geoIntersects",
            "$jsonSchema",
            "$bitsAllSet",
            "$bitsAllClear",
            "$bitsAnySet",
            "$bitsAnyClear");

    private Refusals() {}

    static MongoServerError notSupported(String feature) {
        return new MongoServerError(
                NOT_IMPLEMENTED, "NotImplemented", "The embedded store doesn't support " + feature + ".");
    }

    /** @throws MongoServerError when the command asks for something that would not be done */
    static void check(String command, Document query) {
        if (query.containsKey("txnNumber") || query.containsKey("startTransaction")) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        if (command.equals("explain") || command.equals("collMod") || command.equals("bulkWrite")) {
            throw notSupported("the command " + command);
        }
        Set<String> known = FIELDS.get(command);
        if (known == null) {
            return;
        }
        for (Map.Entry<String, Object> field : query.entrySet()) {
            String name = field.getKey();
            if (!name.equals(command)
                    && !known.contains(name)
                    && !ALWAYS.contains(name)
                    && !hasNoEffect(name, field.getValue())) {
                throw notSupported("'" + name + "' in " + command);
            }
        }
        checkContents(command, query);
    }

    private static void checkContents(String command, Document query) {
        switch (command) {
            case "find" -> {
                checkFilter(query.get("filter"));
                checkProjection(query.get("projection"));
            }
            case "count", "distinct" -> checkFilter(query.get("query"));
            case "aggregate" -> checkPipeline(query.get("pipeline"));
            case "update" -> checkParts(query.get("updates"), UPDATE_FIELDS, "update");
            case "delete" -> checkParts(query.get("deletes"), DELETE_FIELDS, "delete");
            case "findAndModify" -> {
                checkFilter(query.get("query"));
                checkProjection(query.get("fields"));
                checkUpdate(query.get("update"));
            }
            case "createIndexes" -> checkIndexes(query.get("indexes"));
            default -> {
                // its fields are all there is to check
            }
        }
    }

    /** Options at the value that means what happens anyway. */
    private static boolean hasNoEffect(String name, @Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || name.equals("collation") && value instanceof Document collation && isSimple(collation)
                || name.equals("let") && value instanceof Document variables && variables.isEmpty();
    }

    private static boolean isSimple(Document collation) {
        return "simple".equals(collation.get("locale"));
    }

    private static void checkParts(@Nullable Object parts, Set<String> known, String command) {
        for (Document part : documents(parts)) {
            part.forEach((name, value) -> {
                if (!known.contains(name) && !hasNoEffect(name, value)) {
                    throw notSupported("'" + name + "' in " + command);
                }
            });
            checkFilter(part.get("q"));
            checkUpdate(part.get("u"));
        }
    }

    private static void checkUpdate(@Nullable Object update) {
        if (update instanceof List<?>) {
            throw notSupported("an update by an aggregation pipeline");
        }
    }

    private static void checkFilter(@Nullable Object filter) {
        switch (filter) {
            case Document document ->
                document.forEach((key, value) -> {
                    if (UNKNOWN_FILTERS.contains(key)) {
                        throw notSupported("the filter operator " + key);
                    }
                    checkFilter(value);
                });
            case List<?> list -> list.forEach(Refusals::checkFilter);
            case null -> {
                // a plain value
            }
            default -> {
                // a plain value
            }
        }
    }

    private static void checkProjection(@Nullable Object projection) {
        if (!(projection instanceof Document fields)) {
            return;
        }
        fields.forEach((field, value) -> {
            if (field.endsWith(".$") || field.contains(".$.")) {
                throw notSupported("the positional projection '" + field + "'");
            }
            boolean understood = value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Document operator
                            && operator.size() == 1
                            && (operator.containsKey("$elemMatch") || operator.containsKey("$slice"));
            if (!understood) {
                throw notSupported("an expression in a projection ('" + field + "')");
            }
        });
    }

    private static void checkPipeline(@Nullable Object pipeline) {
        for (Document stage : documents(pipeline)) {
            if (stage.containsKey("$changeStream")) {
                throw new MongoServerError(
                        CHANGE_STREAM_NEEDS_REPLICA_SET, "The $changeStream stage is only supported on replica sets");
            }
            checkFilter(stage.get("$match"));
        }
    }

    private static void checkIndexes(@Nullable Object indexes) {
        for (Document index : documents(indexes)) {
            index.forEach((option, value) -> {
                if (!INDEX_FIELDS.contains(option) && !hasNoEffect(option, value)) {
                    throw notSupported("the index option '" + option + "'");
                }
            });
            if (index.get("key") instanceof Document key) {
                key.forEach((field, direction) -> {
                    if (!(direction instanceof Number number)) {
                        throw notSupported("an index of type '" + direction + "'");
                    }
                    if (number.intValue() != 1 && number.intValue() != -1) {
                        throw notSupported("the index direction " + number);
                    }
                    if (field.contains("$")) {
                        throw notSupported("a wildcard index");
                    }
                });
            }
        }
    }

    private static List<Document> documents(@Nullable Object list) {
        return list instanceof Collection<?> elements
                ? elements.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
