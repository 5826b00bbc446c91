package pl.krakow.centra.events.advice.mongo;

import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.AdviceLinksContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreAdviceLinksTest extends AdviceLinksContract {

    private final AdviceLinks links = new MongoAdviceLinks(EmbeddedServers.mongo());

    @Override
    protected AdviceLinks links() {
        return links;
    }
}
