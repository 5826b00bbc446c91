package pl.krakow.centra.events.advice.mongo;

import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.VisitsContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreVisitsTest extends VisitsContract {

    private final Visits visits = new MongoVisits(EmbeddedServers.mongo());

    @Override
    protected Visits visits() {
        return visits;
    }
}
