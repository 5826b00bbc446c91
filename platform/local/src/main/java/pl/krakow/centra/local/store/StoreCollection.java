package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the store file: encoded documents in the order of their {@code _id}. Every method runs under the
 * store's lock; those that change something, alone.
 */
final class StoreCollection extends AbstractMongoCollection<DocumentKey> {

    private final ByteMap documents;
    private final LongAdder examined;
    private final IdIndex byId;
    private QueryPlanner planner;
    private byte @Nullable [] prepared;
    private boolean oneMatchIsEnough;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            ByteMap documents,
            LongAdder examined) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.examined = examined;
        String idField = options.getIdField() == null ? "_id" : options.getIdField();
        this.byId = new IdIndex(this, "_id_", List.of(new IndexKey(idField, true)));
        this.planner = new QueryPlanner(byId, List.of());
    }

    ByteMap documents() {
        return documents;
    }

    IdIndex byId() {
        return byId;
    }

    QueryPlanner planner() {
        return planner;
    }

    List<FieldIndex> fieldIndexes() {
        List<FieldIndex> found = new ArrayList<>();
        for (Index<DocumentKey> index : getIndexes()) {
            if (index instanceof FieldIndex fieldIndex) {
                found.add(fieldIndex);
            }
        }
        return found;
    }

    Document read(Scan.Stored stored) {
        examined.increment();
        return Bson.decode(stored.bytes());
    }

    /** Only those fields of it. */
    Document read(Scan.Stored stored, FieldNames fields) {
        examined.increment();
        return Bson.decode(stored.bytes(), fields);
    }

    Stream<Document> stream(Selection selection) {
        return Stream.iterate(selection.next(), found -> found != null, found -> selection.next())
                .map(Selection.Found::document);
    }

    /** What a projection makes of an encoded document. */
    UnaryOperator<byte[]> projection(@Nullable Document fields) {
        if (fields == null || fields.isEmpty()) {
            return document -> document;
        }
        var inclusion = Inclusion.of(fields);
        return inclusion != null
                ? inclusion::keep
                : document -> Bson.encode(
                        project(List.of(Bson.decode(document)), fields).getFirst());
    }

    List<Document> project(List<Document> found, Document fields) {
        return matchDocumentsFromStream(found.stream(), new Document(), null, 0, 0, 0, fields)
                .collectDocuments();
    }

    /** Encodes what is about to be stored, so that a document that can't be is refused before anything is changed. */
    void prepare(Document document) {
        prepared = Bson.encode(document);
    }

    private byte[] encoded(Document document) {
        byte[] bytes = prepared;
        prepared = null;
        return bytes != null ? bytes : Bson.encode(document);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        int wanted = oneMatchIsEnough ? 1 : limit;
        List<Document> found = stream(new Selection(this, query, orderBy, numberToSkip, wanted))
                .toList();
        return new QueryResult(fieldSelector == null ? found : project(found, fieldSelector));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return stream(new Selection(this, new Document(), null, 0, 0));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        oneMatchIsEnough = !isMulti;
        try {
            return super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            oneMatchIsEnough = false;
        }
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(new Document(), skip, limit);
        }
        Selection selection = new Selection(this, query, null, skip, Math.max(0, limit));
        int count = 0;
        while (selection.next() != null) {
            count++;
        }
        return count;
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.size());
    }

    @Override
    public void addIndex(Index<DocumentKey> index) {
        if (index instanceof FieldIndex fieldIndex
                && !fieldIndex.flags().complete()
                && fieldIndexes().stream().noneMatch(other -> other.getName().equals(index.getName()))) {
            fill(fieldIndex);
        }
        super.addIndex(index);
        planner = new QueryPlanner(byId, List.copyOf(fieldIndexes()));
    }

    private void fill(FieldIndex index) {
        index.clear();
        try {
            streamAllDocumentsWithPosition()
                    .forEach(document -> index.add(document.getDocument(), document.getPosition(), this));
        } catch (MongoServerError e) {
            index.clear();
            throw new IndexBuildFailedException(e, this);
        }
        index.flags().setComplete();
    }

    @Override
    public void dropIndex(String indexName) {
        super.dropIndex(indexName);
        planner = new QueryPlanner(byId, List.copyOf(fieldIndexes()));
    }

    @Override
    protected DocumentKey addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
        DocumentKey key = DocumentKey.of(id);
        documents.put(key.bytes(), encoded(document));
        return key;
    }

    @Override
    protected void handleUpdate(DocumentKey position, Document oldDocument, Document newDocument) {
        documents.put(position.bytes(), encoded(newDocument));
    }

    @Override
    protected void removeDocument(DocumentKey position) {
        documents.remove(position.bytes());
    }

    @Override
    protected @Nullable Document getDocument(DocumentKey position) {
        byte[] bytes = documents.get(position.bytes());
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
        ByteMap.Entries entries = documents.entries(KeyInterval.ALL, false);
        Stream<Boolean> steps = Stream.iterate(entries.next(), more -> more, more -> entries.next());
        return steps.map(
                more -> new DocumentWithPosition<>(Bson.decode(entries.value()), new DocumentKey(entries.key())));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // counted when asked for
    }

    @Override
    protected int getDataSize() {
        long size = 0;
        ByteMap.Entries entries = documents.entries(KeyInterval.ALL, false);
        while (entries.next()) {
            size += entries.value().length;
        }
        return (int) Math.min(Integer.MAX_VALUE, size);
    }
}
