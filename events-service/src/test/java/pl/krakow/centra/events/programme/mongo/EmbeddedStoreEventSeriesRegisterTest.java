package pl.krakow.centra.events.programme.mongo;

import pl.krakow.centra.events.programme.domain.EventSeriesRegister;
import pl.krakow.centra.events.programme.domain.EventSeriesRegisterContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreEventSeriesRegisterTest extends EventSeriesRegisterContract {

    private final EventSeriesRegister register = new MongoEventSeriesRegister(EmbeddedServers.mongo());

    @Override
    protected EventSeriesRegister register() {
        return register;
    }
}
