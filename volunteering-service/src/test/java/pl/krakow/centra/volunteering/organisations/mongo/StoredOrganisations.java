package pl.krakow.centra.volunteering.organisations.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/** Organisations in a store, for who measures with many. */
public final class StoredOrganisations {

    private StoredOrganisations() {}

    public static Organisations in(MongoOperations mongo) {
        return new MongoOrganisations(mongo);
    }
}
