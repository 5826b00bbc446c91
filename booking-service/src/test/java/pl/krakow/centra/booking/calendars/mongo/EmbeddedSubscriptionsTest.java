package pl.krakow.centra.booking.calendars.mongo;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.calendars.domain.Subscriptions;
import pl.krakow.centra.booking.calendars.domain.SubscriptionsContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedSubscriptionsTest extends SubscriptionsContract {

    private final Subscriptions subscriptions = new MongoSubscriptions(Stores.template(EmbeddedServers.newDatabase()));

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
