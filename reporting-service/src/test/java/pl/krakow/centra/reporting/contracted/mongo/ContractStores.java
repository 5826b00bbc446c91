package pl.krakow.centra.reporting.contracted.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.reporting.contracted.domain.Contracts;

/** The store of contracts, for tests in other packages. */
public final class ContractStores {

    private ContractStores() {}

    public static Contracts on(MongoOperations mongo) {
        return new MongoContracts(mongo);
    }
}
