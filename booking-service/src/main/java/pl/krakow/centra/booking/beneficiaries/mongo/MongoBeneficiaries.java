package pl.krakow.centra.booking.beneficiaries.mongo;

import static com.mongodb.client.model.Filters.in;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryNews;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiarySearch;
import pl.krakow.centra.booking.beneficiaries.domain.Change;
import pl.krakow.centra.booking.beneficiaries.kafka.BeneficiaryContract;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;
import pl.krakow.centra.kit.reading.JointReads;

/**
 * One document per beneficiary, its events inside until they are sent. A change is one conditional update that holds only
 * while the revision is still the one that was loaded. Events that are already waiting aren't written again, so the relay
 * may take them away at any moment.
 */
final class MongoBeneficiaries implements Beneficiaries {

    private static final int MOST_CANDIDATES = 500;
    private static final int LETTERS_A_SLIP_SPARES = 4;
    private static final Set<String> NOT_WRITTEN_AGAIN = Set.of("id", "revision", "outbox", "outboxSince");

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final StepsWithNews steps;
    private final JointReads<UUID, Beneficiary> byId = new JointReads<>(this::read);
    private final String city;

    MongoBeneficiaries(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, String city) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        this.city = city;
        // Those from before the first editing.
        mongo.updateMulti(
                query(where("revision").is(null)), new Update().set("revision", 1L), BeneficiaryDocument.class);
        var indexes = mongo.indexOps(BeneficiaryDocument.class);
        // "Those I act for", in the order of registration.
        indexes.createIndex(new Index()
                .named("represented")
                .on("representatives", Sort.Direction.ASC)
                .on("registeredAt", Sort.Direction.ASC));
        // Whom a person accepted regulations for, and whom they once acted for.
        indexes.createIndex(new Index()
                .named("consents")
                .on("consents.subject", Sort.Direction.ASC)
                .sparse());
        indexes.createIndex(new Index()
                .named("about")
                .on("history.about", Sort.Direction.ASC)
                .sparse());
        // Staff's search by words of the name, and what may be a duplicate.
        indexes.createIndex(new Index().named("words").on("words", Sort.Direction.ASC));
        // Staff's search by register number, and what certainly is a duplicate.
        indexes.createIndex(new Index().named("numbers").on("numbers", Sort.Direction.ASC));
        // Staff's list by name.
        indexes.createIndex(
                new Index().named("byName").on("nameKey", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        // Who brings the code of an invitation.
        indexes.createIndex(new Index().named("invitations").on("invitations.codeHash", Sort.Direction.ASC));
        // Merges a crash left half done.
        indexes.createIndex(new Index()
                .named("mergePending")
                .on("mergePending", Sort.Direction.ASC)
                .sparse());
        // Contacts nobody has needed for long.
        indexes.createIndex(new Index()
                .named("contacts")
                .on("contactsSince", Sort.Direction.ASC)
                .sparse());
    }

    /** Everybody who books asks for one. */
    @Override
    public Optional<Beneficiary> find(BeneficiaryId id) {
        return byId.get(id.value());
    }

    private Map<UUID, Beneficiary> read(Set<UUID> ids) {
        var found = mongo.execute(
                BeneficiaryDocument.COLLECTION,
                beneficiaries -> beneficiaries
                        .find(in("_id", ids), BeneficiaryDocument.class)
                        .into(new ArrayList<>()));
        return found == null
                ? Map.of()
                : found.stream()
                        .map(BeneficiaryDocument::toBeneficiary)
                        .collect(
                                Collectors.toMap(beneficiary -> beneficiary.id().value(), Function.identity()));
    }

    @Override
    public List<Beneficiary> findAll(Collection<BeneficiaryId> ids) {
        return find(query(where("_id").in(ids.stream().map(BeneficiaryId::value).toList())));
    }

    @Override
    public List<Beneficiary> concerning(String subject) {
        var concerned = new Criteria()
                .orOperator(
                        where("representatives").is(subject),
                        where("consents.subject").is(subject),
                        where("history.about").is(subject));
        return find(query(concerned).with(Sort.by("registeredAt", "_id")));
    }

    @Override
    public boolean add(Beneficiary registered) {
        var event = event(new BeneficiaryNews.Registered(registered));
        try {
            mongo.insert(BeneficiaryDocument.of(registered, List.of(event)));
        } catch (DuplicateKeyException e) {
            return false;
        }
        relay.wake(BeneficiaryDocument.COLLECTION, registered.id().value());
        return true;
    }

    @Override
    public boolean save(Change.Made change) {
        var after = change.beneficiary();
        return steps.save(
                BeneficiaryDocument.class,
                after.id().value(),
                after.revision(),
                update(after),
                change.news().stream()
                        .map(news -> BeneficiaryContract.of(news, city))
                        .toList(),
                after.history().getLast().at());
    }

    /** Every field as it is now; what isn't there any more is taken out. */
    private Update update(Beneficiary after) {
        var fields = new Document();
        mongo.getConverter().write(BeneficiaryDocument.of(after, List.of()), fields);
        var update = new Update();
        Arrays.stream(BeneficiaryDocument.class.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !NOT_WRITTEN_AGAIN.contains(name))
                .forEach(name -> {
                    if (fields.containsKey(name)) {
                        update.set(name, fields.get(name));
                    } else {
                        update.unset(name);
                    }
                });
        return update;
    }

    private PendingEvent event(BeneficiaryNews news) {
        var beneficiary = news.beneficiary();
        return pendingEvents.of(
                BeneficiaryContract.of(news, city),
                beneficiary.revision(),
                beneficiary.history().getLast().at());
    }

    @Override
    public List<Beneficiary> representedBy(String subject, @Nullable Position after, int limit) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(where("representatives").is(subject));
        wanted.add(where("merge").is(null));
        if (after != null) {
            wanted.add(laterThan(after));
        }
        return find(all(wanted).with(Sort.by("registeredAt", "_id")).limit(limit));
    }

    private static Criteria laterThan(Position place) {
        return new Criteria()
                .orOperator(
                        where("registeredAt").gt(place.registeredAt()),
                        where("registeredAt")
                                .is(place.registeredAt())
                                .and("_id")
                                .gt(place.id()));
    }

    @Override
    public Optional<Beneficiary> inviting(String codeHash) {
        return find(query(where("invitations.codeHash").is(codeHash)).limit(1)).stream()
                .findFirst();
    }

    @Override
    public List<Beneficiary> search(BeneficiarySearch search, @Nullable Name after, int limit) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(where("live").is(true));
        search.words().forEach(word -> wanted.add(beginning("words", word)));
        var digits = search.digits();
        if (digits != null) {
            wanted.add(beginning("numbers", digits));
        }
        var kind = search.kind();
        if (kind != null) {
            wanted.add(where("kind").is(kind.name()));
        }
        var state = search.verification();
        if (state != null) {
            wanted.add(where("verification.state").is(state.name()));
        }
        if (after != null) {
            wanted.add(new Criteria()
                    .orOperator(
                            where("nameKey").gt(after.key()),
                            where("nameKey").is(after.key()).and("_id").gt(after.id())));
        }
        return find(all(wanted).with(Sort.by("nameKey", "_id")).limit(limit));
    }

    /** A range instead of a pattern: every store walks its index for that. */
    private static Criteria beginning(String field, String text) {
        return where(field).elemMatch(new Criteria().gte(text).lt(text + Character.MAX_VALUE));
    }

    @Override
    public List<Beneficiary> resembling(Beneficiary beneficiary) {
        var telling = beneficiary.normalisedName().telling();
        var begins = Stream.concat(
                        Stream.of(where("words").in(telling)),
                        telling.stream()
                                .filter(word -> word.length() > LETTERS_A_SLIP_SPARES)
                                .map(word -> beginning("words", word.substring(0, LETTERS_A_SLIP_SPARES))))
                .map(criteria -> new Criteria().andOperator(where("live").is(true), criteria));
        var same = where("numbers")
                .in(BeneficiaryDocument.searched(beneficiary.profile().numbers()))
                .and("live")
                .is(true);
        var found = new LinkedHashMap<BeneficiaryId, Beneficiary>();
        Stream.concat(Stream.of(same), begins)
                .map(criteria -> query(criteria).with(Sort.by("nameKey", "_id")).limit(MOST_CANDIDATES))
                .flatMap(query -> find(query).stream())
                .filter(one -> !one.id().equals(beneficiary.id()))
                .forEach(one -> found.putIfAbsent(one.id(), one));
        return List.copyOf(found.values());
    }

    @Override
    public List<Beneficiary> unsettledMerges(int limit) {
        return find(query(where("mergePending").is(true)).with(Sort.by("_id")).limit(limit));
    }

    @Override
    public List<Beneficiary> withContactsUntouchedSince(Instant then, int limit) {
        return find(query(where("contactsSince").lt(then))
                .with(Sort.by("contactsSince", "_id"))
                .limit(limit));
    }

    private static Query all(List<Criteria> wanted) {
        return query(new Criteria().andOperator(wanted));
    }

    private List<Beneficiary> find(Query query) {
        return mongo.find(query, BeneficiaryDocument.class).stream()
                .map(BeneficiaryDocument::toBeneficiary)
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Beneficiaries beneficiaries(
                MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, CentreCatalogue centres) {
            return new MongoBeneficiaries(
                    mongo, pendingEvents, relay, centres.city().id());
        }

        @Bean
        OutboxCollection beneficiariesOutbox() {
            return new OutboxCollection(BeneficiaryDocument.COLLECTION);
        }
    }
}
