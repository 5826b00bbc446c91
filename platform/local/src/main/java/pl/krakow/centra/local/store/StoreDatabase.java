package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A database in the store file, and the commands that the engine would answer wrongly or slowly. */
final class StoreDatabase extends AbstractMongoDatabase<DocumentKey> {

    private static final String DATA = "data.";
    private static final String INDEX = "index.";
    private static final String ID_INDEX = "_id_";

    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;
    private static final int INVALID_OPTIONS = 72;

    private final StoreFile file;
    private final Cursors cursors;
    private final LongAdder examined;

    StoreDatabase(String name, StoreFile file, CursorRegistry registry, Cursors cursors, LongAdder examined) {
        super(name, registry);
        this.file = file;
        this.cursors = cursors;
        this.examined = examined;
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that the file holds. */
    static List<String> namesIn(StoreFile file) {
        return file.mapNames().stream()
                .filter(name -> name.startsWith(DATA))
                .map(name -> name.substring(DATA.length(), name.indexOf('.', DATA.length())))
                .distinct()
                .toList();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        return switch (command) {
            case "find" -> find(query);
            case "aggregate" -> aggregate(query, databaseResolver, oplog);
            case "insert" -> insert(channel, query, databaseResolver, oplog);
            case "update" -> update(channel, query, databaseResolver, oplog);
            case "createIndexes" -> createIndexes(channel, query, databaseResolver, oplog);
            case "dropIndexes" -> dropIndexes(channel, query, databaseResolver, oplog);
            case "listCollections" -> listCollections(channel, query, databaseResolver, oplog);
            default -> super.handleCommand(channel, command, query, databaseResolver, oplog);
        };
    }

    private Document find(Document query) {
        String name = collectionName(query, "find");
        String namespace = getFullCollectionNamespace(name);
        StoreCollection collection = collection(name);
        if (collection == null) {
            return Bson.cursorResponse(namespace, "firstBatch", new EncodedBatch(List.of()), 0);
        }
        Document projection = (Document) query.get("projection");
        Selection selection = new Selection(
                        collection,
                        (Document) query.getOrDefault("filter", new Document()),
                        (Document) query.get("sort"),
                        number(query, "skip"),
                        number(query, "limit"))
                .encoded()
                .yieldingTo(file);
        return cursors.answer(
                namespace,
                BatchSource.of(selection),
                collection.projection(projection),
                (int) number(query, "batchSize"),
                Boolean.TRUE.equals(query.get("singleBatch")));
    }

    private Document aggregate(Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        String name = String.valueOf(query.get("aggregate")); // 1 for an aggregation of no collection
        Pipeline pipeline = Pipeline.of(Aggregation.parse(query.get("pipeline")));
        StoreCollection collection = collection(name);
        Aggregation rest = Aggregation.fromPipeline(pipeline.rest(), databaseResolver, this, collection, oplog);
        rest.validate(new Document("cursor", new Document()));
        List<Document> result;
        if (collection == null) {
            result = List.of();
        } else if (pipeline.countsAll()) {
            result = pipeline.countOf(collection.count());
        } else {
            Selection selection =
                    new Selection(collection, pipeline.match(), pipeline.sort(), pipeline.skip(), pipeline.limit());
            if (pipeline.readsNothingElse()) {
                selection.yieldingTo(file);
            }
            result = rest.runStages(collection.stream(selection));
        }
        int batchSize = query.get("cursor") instanceof Document cursor ? (int) number(cursor, "batchSize") : 0;
        return cursors.answer(
                getFullCollectionNamespace(name), BatchSource.of(result), document -> document, batchSize, false);
    }

    private Document insert(Channel channel, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        query.putIfAbsent("ordered", true);
        Document response = super.handleCommand(channel, "insert", query, databaseResolver, oplog);
        if (response.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int documents = ((List<?>) Objects.requireNonNull(query.get("documents"))).size();
            long first = number((Document) errors.getFirst(), "index");
            response.put("n", Boolean.TRUE.equals(query.get("ordered")) ? (int) first : documents - errors.size());
        }
        return response;
    }

    /** One by one, so that an ordered command stops at the first error. */
    private Document update(Channel channel, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        List<?> updates = (List<?>) Objects.requireNonNull(query.get("updates"));
        boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
        long matched = 0;
        long modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && (errors.isEmpty() || !ordered); i++) {
            Document one = query.clone();
            one.put("updates", List.of(updates.get(i)));
            Document response = super.handleCommand(channel, "update", one, databaseResolver, oplog);
            matched += number(response, "n");
            modified += number(response, "nModified");
            addIndexed(upserted, response.get("upserted"), i);
            addIndexed(errors, response.get("writeErrors"), i);
        }
        Document response = new Document("n", (int) matched).append("nModified", (int) modified);
        if (!upserted.isEmpty()) {
            response.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            response.put("writeErrors", errors);
        }
        return response.append("ok", 1.0);
    }

    private static void addIndexed(List<Document> all, @Nullable Object some, int index) {
        if (some instanceof Collection<?> documents) {
            for (Object document : documents) {
                all.add(((Document) document).append("index", index));
            }
        }
    }

    private Document createIndexes(Channel channel, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        String name = collectionName(query, "createIndexes");
        StoreCollection collection = collection(name);
        List<Document> missing = new ArrayList<>();
        for (Object element : (Collection<?>) Objects.requireNonNull(query.get("indexes"))) {
            Document description = (Document) element;
            if (collection == null || !exists(collection, description)) {
                missing.add(description);
            }
        }
        Document command = query.clone();
        command.put("indexes", missing);
        return super.handleCommand(channel, "createIndexes", command, databaseResolver, oplog);
    }

    private static boolean exists(StoreCollection collection, Document description) {
        Document key = (Document) Objects.requireNonNull(description.get("key"));
        if (key.keySet().equals(Set.of("_id"))) {
            return true;
        }
        Described wanted = Described.of(description);
        for (FieldIndex index : collection.fieldIndexes()) {
            Described existing = Described.of(index.toIndexDescription());
            if (existing.name().equals(wanted.name())) {
                if (existing.equals(wanted)) {
                    return true;
                }
                throw new MongoServerError(
                        INDEX_KEY_SPECS_CONFLICT,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name as the requested index but another key or other options: "
                                + wanted.name());
            }
            if (existing.fields().equals(wanted.fields())) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.name());
            }
        }
        return false;
    }

    private record Described(String name, List<String> fields, boolean unique, boolean sparse) {

        static Described of(Document description) {
            Document key = (Document) Objects.requireNonNull(description.get("key"));
            List<String> fields = key.entrySet().stream()
                    .map(field -> (((Number) field.getValue()).intValue() > 0 ? "+" : "-") + field.getKey())
                    .toList();
            return new Described(
                    (String) Objects.requireNonNull(description.get("name")),
                    fields,
                    Boolean.TRUE.equals(description.get("unique")),
                    Boolean.TRUE.equals(description.get("sparse")));
        }
    }

    /** By key, never by name: the engine would take the descriptions of other collections' indexes along. */
    private Document dropIndexes(Channel channel, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        String name = collectionName(query, "dropIndexes");
        StoreCollection collection = collection(name);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + getFullCollectionNamespace(name));
        }
        List<FieldIndex> dropped = new ArrayList<>();
        Object index = query.get("index");
        if ("*".equals(index)) {
            dropped.addAll(collection.fieldIndexes());
        } else if (index instanceof Collection<?> names) {
            names.forEach(one -> dropped.add(named(collection, one)));
        } else {
            dropped.add(named(collection, index));
        }
        Document response = new Document("ok", 1.0);
        for (FieldIndex one : dropped) {
            Document command =
                    query.clone().append("index", one.toIndexDescription().get("key"));
            response = super.handleCommand(channel, "dropIndexes", command, databaseResolver, oplog);
        }
        return response;
    }

    private static FieldIndex named(StoreCollection collection, @Nullable Object index) {
        if (ID_INDEX.equals(index)) {
            throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
        }
        return collection.fieldIndexes().stream()
                .filter(one -> index instanceof Document key
                        ? Described.of(one.toIndexDescription())
                                .fields()
                                .equals(Described.of(new Document("name", "").append("key", key))
                                        .fields())
                        : one.getName().equals(index))
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException("index not found with name [" + index + "]"));
    }

    private Document listCollections(Channel channel, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        Document response = super.handleCommand(channel, "listCollections", query, databaseResolver, oplog);
        if (query.get("filter") instanceof Document filter && response.get("cursor") instanceof Document cursor) {
            DefaultQueryMatcher matcher = new DefaultQueryMatcher();
            List<Document> matching = new ArrayList<>();
            for (Object found : (List<?>) Objects.requireNonNull(cursor.get("firstBatch"))) {
                if (matcher.matches((Document) found, filter)) {
                    matching.add((Document) found);
                }
            }
            cursor.put("firstBatch", matching);
        }
        return response;
    }

    private @Nullable StoreCollection collection(String name) {
        return (StoreCollection) resolveCollection(name, false);
    }

    private static String collectionName(Document query, String command) {
        if (query.get(command) instanceof String name) {
            return name;
        }
        throw new BadValueException("collection name has invalid type");
    }

    private static long number(Document query, String field) {
        return query.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** Whether there is no collection that a client has made. */
    boolean holdsNothing() {
        return countCollections() == 0;
    }

    private long countCollections() {
        String prefix = DATA + getDatabaseName() + ".";
        return file.mapNames().stream()
                .filter(name -> name.startsWith(prefix) && !name.startsWith(prefix + "system."))
                .count();
    }

    @Override
    protected MongoCollection<DocumentKey> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new StoreCollection(
                this, collectionName, options, cursorRegistry, file.openMap(dataMap(collectionName)), examined);
    }

    @Override
    protected Index<DocumentKey> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (indexName.equals(ID_INDEX)) {
            return Objects.requireNonNull(collection(collectionName)).byId();
        }
        return openIndex(collectionName, indexName, keys, sparse, true);
    }

    @Override
    protected Index<DocumentKey> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return openIndex(collectionName, indexName, keys, sparse, false);
    }

    private FieldIndex openIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse, boolean unique) {
        String mapName = indexMap(collectionName, indexName);
        return new FieldIndex(indexName, keys, sparse, unique, file.openMap(mapName), file.indexFlags(mapName));
    }

    @Override
    protected void dropIndex(MongoCollection<DocumentKey> collection, String indexName) {
        super.dropIndex(collection, indexName);
        file.removeMap(indexMap(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        file.removeMap(dataMap(collectionName));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        if (oldDatabase != this) {
            throw Refusals.notSupported("renaming a collection into another database");
        }
        String oldName = collection.getCollectionName();
        super.moveCollection(oldDatabase, collection, newCollectionName);
        file.renameMap(dataMap(oldName), dataMap(newCollectionName));
        for (FieldIndex index : ((StoreCollection) collection).fieldIndexes()) {
            String newMap = indexMap(newCollectionName, index.getName());
            file.renameMap(indexMap(oldName, index.getName()), newMap);
            index.flags().moveTo(newMap);
        }
    }

    private String dataMap(String collectionName) {
        return DATA + getFullCollectionNamespace(collectionName);
    }

    private String indexMap(String collectionName, String indexName) {
        return INDEX + getFullCollectionNamespace(collectionName) + "/" + indexName;
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }
}
