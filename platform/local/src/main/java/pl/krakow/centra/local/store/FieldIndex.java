package pl.krakow.centra.local.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/**
 * An index on fields, kept in the store file and changed in the same commit as the documents.
 *
 * <p>Unique: encoded fields to the document's key. Not unique: encoded fields followed by the document's key, to nothing.
 */
final class FieldIndex extends StoreIndex {

    private static final byte[] NOTHING = new byte[0];

    private final ByteMap entries;
    private final boolean unique;
    private final IndexFlags flags;
    private final List<IndexedPath> paths;

    FieldIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, ByteMap entries, IndexFlags flags) {
        super(name, keys, sparse);
        this.unique = unique;
        this.entries = entries;
        this.flags = flags;
        this.paths = keys.stream().map(key -> IndexedPath.of(key.getKey())).toList();
    }

    IndexFlags flags() {
        return flags;
    }

    void clear() {
        entries.clear();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean multikey() {
        return flags.multikey();
    }

    /** The collection finds documents by {@code _id}; no other index is asked. */
    @Override
    public @Nullable DocumentKey getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        if (unique) {
            check(entriesOf(document), null, collection);
        }
    }

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        IndexEntries added = entriesOf(document);
        if (unique) {
            check(added, null, collection);
        }
        noteArrays(added);
        added.entries().keySet().forEach(key -> put(key, position));
    }

    @Override
    public DocumentKey remove(Document document) {
        DocumentKey position = DocumentKey.of(document.get("_id"));
        entriesOf(document).entries().keySet().forEach(key -> remove(key, position));
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<DocumentKey> collection) {
        if (unique) {
            check(entriesOf(newDocument), DocumentKey.of(oldDocument.get("_id")), collection);
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, DocumentKey position, MongoCollection<DocumentKey> collection) {
        if (paths.stream().allMatch(path -> path.leadsToTheSame(oldDocument, newDocument))) {
            return;
        }
        IndexEntries before = entriesOf(oldDocument);
        IndexEntries after = entriesOf(newDocument);
        noteArrays(after);
        for (DocumentKey key : before.entries().keySet()) {
            if (!after.entries().containsKey(key)) {
                remove(key, position);
            }
        }
        for (DocumentKey key : after.entries().keySet()) {
            if (!before.entries().containsKey(key)) {
                put(key, position);
            }
        }
    }

    @Override
    public long rank(byte[] key) {
        return entries.rank(key);
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public Walk walk(KeyInterval interval, boolean reverse) {
        ByteMap.Entries walked = entries.entries(interval, reverse);
        return new Walk() {
            @Override
            public boolean next() {
                return walked.next();
            }

            @Override
            public byte[] key() {
                return walked.key();
            }

            @Override
            public DocumentKey position() {
                return new DocumentKey(unique ? walked.value() : behindFields(walked.key()));
            }

            @Override
            public byte @Nullable [] document() {
                return null;
            }
        };
    }

    @Override
    public void drop() {
        // the database removes the map
    }

    private byte[] behindFields(byte[] key) {
        int position = 0;
        for (IndexKey field : getKeys()) {
            position = KeyEncoding.end(key, position, field.isAscending());
        }
        return Arrays.copyOfRange(key, position, key.length);
    }

    private IndexEntries entriesOf(Document document) {
        IndexEntries found = IndexEntries.of(document, getKeys());
        if (isSparse() && !found.present()) {
            found.entries().clear();
        }
        return found;
    }

    private void check(IndexEntries added, @Nullable DocumentKey own, MongoCollection<DocumentKey> collection) {
        for (Map.Entry<DocumentKey, KeyValue> entry : added.entries().entrySet()) {
            byte[] holder = entries.get(entry.getKey().bytes());
            if (holder != null && !(own != null && Arrays.equals(holder, own.bytes()))) {
                throw new DuplicateKeyError(this, collection, getKeys(), entry.getValue());
            }
        }
    }

    private void noteArrays(IndexEntries seen) {
        if (seen.throughArray() && !flags.multikey()) {
            flags.setMultikey();
        }
    }

    private void put(DocumentKey key, DocumentKey position) {
        if (unique) {
            entries.put(key.bytes(), position.bytes());
        } else {
            entries.put(KeyEncoding.concat(key.bytes(), position.bytes()), NOTHING);
        }
    }

    private void remove(DocumentKey key, DocumentKey position) {
        entries.remove(unique ? key.bytes() : KeyEncoding.concat(key.bytes(), position.bytes()));
    }
}
