package pl.krakow.centra.events.advice.mongo;

import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AdvisersContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreAdvisersTest extends AdvisersContract {

    private final Advisers advisers = new MongoAdvisers(EmbeddedServers.mongo());

    @Override
    protected Advisers advisers() {
        return advisers;
    }
}
