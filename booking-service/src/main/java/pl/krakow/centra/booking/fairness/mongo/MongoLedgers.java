package pl.krakow.centra.booking.fairness.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.LedgerClaim;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.fairness.mongo.LedgerDocument.ClaimDocument;

/**
 * One document per ledger. A first save inserts it, so that of two at once the key refuses one; every later save is a
 * single update under the condition that the version is still the one the ledger was loaded with.
 */
class MongoLedgers<K, A> implements Ledgers<K, A> {

    static final String QUOTAS = "quotaLedgers";
    static final String EQUIPMENT = "equipmentLedgers";

    private final MongoOperations mongo;
    private final String collection;
    private final Function<String, K> key;
    private final Function<LedgerClaim<A>, ClaimDocument> toDocument;
    private final Function<ClaimDocument, LedgerClaim<A>> toClaim;

    MongoLedgers(
            MongoOperations mongo,
            String collection,
            Function<String, K> key,
            Function<LedgerClaim<A>, ClaimDocument> toDocument,
            Function<ClaimDocument, LedgerClaim<A>> toClaim) {
        this.mongo = mongo;
        this.collection = collection;
        this.key = key;
        this.toDocument = toDocument;
        this.toClaim = toClaim;
        var indexes = mongo.indexOps(collection);
        // Ledgers in which an act is past its deadline.
        indexes.createIndex(new Index()
                .named("firstDeadline")
                .on("firstDeadline", Sort.Direction.ASC)
                .sparse());
        // Ledgers in which a booking has a claim.
        indexes.createIndex(new Index().named("booking").on("claims.booking", Sort.Direction.ASC));
    }

    static MongoLedgers<QuotaLedgerKey, QuotaUse> quotas(MongoOperations mongo) {
        return new MongoLedgers<>(mongo, QUOTAS, QuotaLedgerKey::parse, ClaimDocument::ofUse, ClaimDocument::toUse);
    }

    static MongoLedgers<EquipmentLedgerKey, Lent> equipment(MongoOperations mongo) {
        return new MongoLedgers<>(
                mongo, EQUIPMENT, EquipmentLedgerKey::parse, ClaimDocument::ofLent, ClaimDocument::toLent);
    }

    @Override
    public Optional<Ledger<K, A>> find(K wanted) {
        return Optional.ofNullable(mongo.findById(wanted.toString(), LedgerDocument.class, collection))
                .map(this::ledger);
    }

    @Override
    public List<Ledger<K, A>> find(Collection<K> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var wanted = where("_id").in(keys.stream().map(Object::toString).toList());
        return mongo.find(query(wanted).with(Sort.by("_id")), LedgerDocument.class, collection).stream()
                .map(this::ledger)
                .toList();
    }

    private Ledger<K, A> ledger(LedgerDocument document) {
        return document.toLedger(
                key.apply(document.id()),
                document.claims().stream().map(toClaim).toList());
    }

    @Override
    public boolean save(Ledger<K, A> ledger) {
        return ledger.version() == null ? insert(ledger) : update(ledger);
    }

    private boolean insert(Ledger<K, A> ledger) {
        try {
            mongo.insert(
                    LedgerDocument.of(
                            ledger, ledger.claims().stream().map(toDocument).toList()),
                    collection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(Ledger<K, A> ledger) {
        var update = new Update()
                .inc("version", 1)
                .set(
                        "claims",
                        ledger.claims().stream()
                                .map(toDocument)
                                .map(this::plain)
                                .toList())
                .set("countedAt", ledger.countedAt())
                .set("countedFor", ledger.countedFor().stream().sorted().toList());
        var deadline = LedgerDocument.firstDeadline(ledger);
        if (deadline == null) {
            update.unset("firstDeadline");
        } else {
            update.set("firstDeadline", deadline);
        }
        return mongo.updateFirst(query(unchangedSince(ledger)), update, collection)
                        .getMatchedCount()
                == 1;
    }

    /** As it is stored inside the document: without the name of the class it came from. */
    private Document plain(Object part) {
        var document = new Document();
        mongo.getConverter().write(part, document);
        document.remove("_class");
        return document;
    }

    /** The guard against promising twice: matches the ledger only while nobody has saved it since it was loaded. */
    Criteria unchangedSince(Ledger<K, A> ledger) {
        return where("_id").is(String.valueOf(ledger.key())).and("version").is(version(ledger));
    }

    private static @Nullable Object version(Ledger<?, ?> ledger) {
        return ledger.version();
    }

    @Override
    public List<K> overdue(Instant now, int limit) {
        return keys(where("firstDeadline").lt(now), Sort.by("firstDeadline", "_id"), limit);
    }

    @Override
    public List<K> withClaimsOf(UUID booking) {
        return keys(where("claims.booking").is(booking), Sort.by("_id"), 0);
    }

    private List<K> keys(Criteria wanted, Sort order, int limit) {
        var query = query(wanted).with(order).limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, collection).stream()
                .map(document -> key.apply(document.getString("_id")))
                .toList();
    }
}
