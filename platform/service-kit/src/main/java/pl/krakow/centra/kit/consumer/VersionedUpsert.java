package pl.krakow.centra.kit.consumer;

import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Keeps, per id, the document of the newest version: replays, duplicates and late events change nothing. The documents
 * carry their version in a field {@code version}.
 */
@RequiredArgsConstructor
public final class VersionedUpsert {
    private final MongoOperations mongo;

    /**
     * Stores the document where none, or one of a lower version, is stored.
     *
     * @param document what to store; its id and version are set from the other arguments
     * @return whether it was stored
     */
    public boolean saveIfNewer(String collection, Object id, long version, Object document) {
        var fields = new Document();
        mongo.getConverter().write(document, fields);
        fields.put("_id", id);
        fields.put("version", version);
        var older = Query.query(Criteria.where("_id").is(id).and("version").lt(version));
        try {
            mongo.findAndReplace(older, fields, FindAndReplaceOptions.options().upsert(), collection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
