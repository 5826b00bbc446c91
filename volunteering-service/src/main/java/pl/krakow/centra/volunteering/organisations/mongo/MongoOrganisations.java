package pl.krakow.centra.volunteering.organisations.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.volunteering.organisations.domain.Organisation;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/**
 * One document per beneficiary. What changes with time – its kind, whether it is verified – carries the version it was told with
 * and gives way only to a newer one; being merged and being erased stay.
 */
class MongoOrganisations implements Organisations {

    private static final int LONGEST_CHAIN = 10;

    private final MongoOperations mongo;

    MongoOrganisations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** As stored. */
    @Document("organisations")
    @TypeAlias("organisation")
    record OrganisationDocument(
            @Id UUID id,
            @Nullable Boolean organisation,
            @Nullable Long kindVersion,
            @Nullable Boolean verified,
            @Nullable Long verifiedVersion,
            @Nullable UUID mergedInto,
            @Nullable Boolean erased) {

        Organisation toOrganisation() {
            return new Organisation(
                    new OrganisationId(id),
                    Boolean.TRUE.equals(organisation),
                    Boolean.TRUE.equals(verified),
                    mergedInto == null ? null : new OrganisationId(mergedInto),
                    Boolean.TRUE.equals(erased));
        }
    }

    @Override
    public Set<OrganisationId> barred(Collection<OrganisationId> ids) {
        var wanted = where("_id")
                .in(ids.stream().map(OrganisationId::value).distinct().toList());
        return mongo.find(query(wanted), OrganisationDocument.class).stream()
                .filter(found -> !standsNow(found).toOrganisation().mayLookForVolunteers())
                .map(found -> new OrganisationId(found.id))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(read(id.value())).map(this::standsNow).map(OrganisationDocument::toOrganisation);
    }

    /** The one that stands for it since it was merged. */
    private OrganisationDocument standsNow(OrganisationDocument first) {
        var found = first;
        for (int step = 0; step < LONGEST_CHAIN && found.mergedInto != null; step++) {
            var next = read(found.mergedInto);
            if (next == null) {
                break;
            }
            found = next;
        }
        return found;
    }

    private @Nullable OrganisationDocument read(UUID id) {
        return mongo.findById(id, OrganisationDocument.class);
    }

    @Override
    public void isOfKind(OrganisationId id, boolean organisation, long version) {
        put(id, "kindVersion", version, new Update().set("organisation", organisation));
    }

    @Override
    public void isVerified(OrganisationId id, boolean organisation, boolean verified, long version) {
        isOfKind(id, organisation, version);
        put(id, "verifiedVersion", version, new Update().set("verified", verified));
    }

    private void put(OrganisationId id, String guard, long version, Update fact) {
        fact.set(guard, version);
        var older = where("_id")
                .is(id.value())
                .andOperator(new Criteria()
                        .orOperator(where(guard).exists(false), where(guard).lt(version)));
        try {
            mongo.upsert(query(older), fact, OrganisationDocument.class);
        } catch (DuplicateKeyException e) {
            // known with a newer version
        }
    }

    @Override
    public void isMerged(OrganisationId from, OrganisationId into, long version) {
        upsert(from, new Update().set("mergedInto", into.value()));
    }

    @Override
    public void isErased(OrganisationId id, long version) {
        upsert(id, new Update().set("erased", true));
    }

    private void upsert(OrganisationId id, Update fact) {
        mongo.upsert(query(where("_id").is(id.value())), fact, OrganisationDocument.class);
    }
}
