package pl.krakow.centra.local.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;

/**
 * The index on {@code _id}: no map of its own, the documents lie in this order. As all indexes are asked about a change
 * before any of them is touched, it also sees to it that the changed document can be stored.
 */
final class IdIndex extends StoreIndex {

    private final StoreCollection collection;
    private final ByteMap documents;

    IdIndex(StoreCollection collection, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.collection = collection;
        this.documents = collection.documents();
    }

    @Override
    public DocumentKey getPosition(Document document) {
        return DocumentKey.of(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> owner) {
        if (documents.contains(getPosition(document).bytes())) {
            throw new DuplicateKeyError(this, owner, getKeys(), new KeyValue(document.get("_id")));
        }
        collection.prepare(document);
    }

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> owner) {
        // the collection has put it
    }

    @Override
    public DocumentKey remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<DocumentKey> owner) {
        collection.prepare(newDocument);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, DocumentKey position, MongoCollection<DocumentKey> owner) {
        // an _id never changes
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public Document toIndexDescription() {
        Document description = super.toIndexDescription();
        description.remove("unique");
        return description;
    }

    @Override
    public boolean multikey() {
        return false;
    }

    @Override
    public long rank(byte[] key) {
        return documents.rank(key);
    }

    @Override
    public long getCount() {
        return documents.size();
    }

    @Override
    public Walk walk(KeyInterval interval, boolean reverse) {
        ByteMap.Entries entries = documents.entries(interval, reverse);
        return new Walk() {
            @Override
            public boolean next() {
                return entries.next();
            }

            @Override
            public byte[] key() {
                return entries.key();
            }

            @Override
            public DocumentKey position() {
                return new DocumentKey(entries.key());
            }

            @Override
            public byte[] document() {
                return entries.value();
            }
        };
    }

    @Override
    public void drop() {
        // goes with the documents
    }
}
