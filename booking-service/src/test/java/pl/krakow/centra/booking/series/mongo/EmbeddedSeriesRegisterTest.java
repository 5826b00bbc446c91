package pl.krakow.centra.booking.series.mongo;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.booking.series.domain.SeriesRegisterContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedSeriesRegisterTest extends SeriesRegisterContract {

    private final SeriesRegister register = new MongoSeriesRegister(Stores.template(EmbeddedServers.newDatabase()));

    @Override
    protected SeriesRegister register() {
        return register;
    }
}
