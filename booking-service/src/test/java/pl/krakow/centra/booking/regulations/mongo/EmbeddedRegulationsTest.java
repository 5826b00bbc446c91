package pl.krakow.centra.booking.regulations.mongo;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.booking.regulations.domain.RegulationsContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedRegulationsTest extends RegulationsContract {

    private final Regulations regulations = new MongoRegulations(Stores.template(EmbeddedServers.newDatabase()));

    @Override
    protected Regulations regulations() {
        return regulations;
    }
}
