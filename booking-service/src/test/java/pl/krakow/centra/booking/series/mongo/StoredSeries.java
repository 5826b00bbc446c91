package pl.krakow.centra.booking.series.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.series.domain.SeriesRegister;

/** The service's own adapter, for tests of more than series. */
public final class StoredSeries {

    private StoredSeries() {}

    public static SeriesRegister register(MongoOperations mongo) {
        return new MongoSeriesRegister(mongo);
    }
}
