package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.consumer.VersionedUpsert;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.RecordedBeneficiaries;

@Component
class MongoBeneficiaries implements RecordedBeneficiaries {

    static final String COLLECTION = "beneficiaryFacts";

    private final MongoOperations mongo;
    private final CollectionNames names;
    private final VersionedUpsert upsert;

    MongoBeneficiaries(MongoOperations mongo, CollectionNames names) {
        this.names = names;
        this.mongo = mongo;
        this.upsert = new VersionedUpsert(mongo);
    }

    @Override
    public void saveIfNewer(BeneficiaryFact fact) {
        String id = fact.beneficiaryId().toString();
        upsert.saveIfNewer(
                collection(),
                id,
                fact.version(),
                new BeneficiaryDocument(id, fact.version(), fact.registeredAt(), fact.kind(), fact.district()));
    }

    @Override
    public List<BeneficiaryFact> find(Collection<UUID> beneficiaryIds) {
        List<String> ids = beneficiaryIds.stream().map(UUID::toString).toList();
        return mongo
                .find(query(where("_id").in(ids)).with(Sort.by("_id")), BeneficiaryDocument.class, collection())
                .stream()
                .map(BeneficiaryDocument::toFact)
                .toList();
    }

    @TypeAlias("beneficiaryFact")
    private record BeneficiaryDocument(
            @Id String id,
            long version,
            @Nullable String registeredAt,
            BeneficiaryKind kind,
            @Nullable String district) {

        BeneficiaryFact toFact() {
            return new BeneficiaryFact(UUID.fromString(id), version, registeredAt, kind, district);
        }
    }

    private String collection() {
        return names.of(COLLECTION);
    }
}
