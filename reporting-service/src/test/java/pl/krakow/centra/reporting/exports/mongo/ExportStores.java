package pl.krakow.centra.reporting.exports.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.reporting.exports.domain.Exports;

/** The store of exports, for tests in other packages. */
public final class ExportStores {

    private ExportStores() {}

    public static Exports on(MongoOperations mongo) {
        return new MongoExports(mongo);
    }
}
