package pl.krakow.centra.booking.beneficiaries.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryRegistered;
import pl.krakow.centra.booking.beneficiaries.kafka.BeneficiaryContract;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** One document per beneficiary, its event inside until it is sent. */
final class MongoBeneficiaries implements Beneficiaries {

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final String city;

    MongoBeneficiaries(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, String city) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.city = city;
        // "Those I act for", in the order of registration.
        mongo.indexOps(BeneficiaryDocument.class)
                .createIndex(new Index()
                        .named("represented")
                        .on("representatives", Sort.Direction.ASC)
                        .on("registeredAt", Sort.Direction.ASC));
    }

    @Override
    public Optional<Beneficiary> find(BeneficiaryId id) {
        return Optional.ofNullable(mongo.findById(id.value(), BeneficiaryDocument.class))
                .map(BeneficiaryDocument::toBeneficiary);
    }

    @Override
    public boolean add(BeneficiaryRegistered registered) {
        var beneficiary = registered.beneficiary();
        var event = pendingEvents.of(
                BeneficiaryContract.of(registered, city), beneficiary.revision(), beneficiary.registeredAt());
        try {
            mongo.insert(BeneficiaryDocument.of(beneficiary, event));
        } catch (DuplicateKeyException e) {
            return false;
        }
        relay.wake(BeneficiaryDocument.COLLECTION, beneficiary.id().value());
        return true;
    }

    @Override
    public List<Beneficiary> representedBy(String subject, @Nullable Position after, int limit) {
        var mine = where("representatives").is(subject);
        var wanted = after == null ? mine : new Criteria().andOperator(mine, laterThan(after));
        return mongo
                .find(query(wanted).with(Sort.by("registeredAt", "_id")).limit(limit), BeneficiaryDocument.class)
                .stream()
                .map(BeneficiaryDocument::toBeneficiary)
                .toList();
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
