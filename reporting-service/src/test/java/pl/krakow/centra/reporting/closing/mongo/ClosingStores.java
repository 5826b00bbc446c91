package pl.krakow.centra.reporting.closing.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.closing.domain.Sealing;

/** The store of closings, for tests in other packages. */
public final class ClosingStores {

    private ClosingStores() {}

    public static Closings on(MongoOperations mongo, Sealing sealing) {
        return new MongoClosings(mongo, sealing);
    }

    public static Evidence evidence(MongoOperations mongo) {
        return new MongoEvidence(mongo);
    }
}
