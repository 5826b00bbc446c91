package pl.krakow.centra.events.registrations.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.registrations.domain.Registrations;

/** The store of registrations, for tests elsewhere. */
public final class RegistrationStores {

    private RegistrationStores() {}

    public static Registrations registrations(MongoOperations mongo) {
        return new MongoRegistrations(mongo);
    }
}
