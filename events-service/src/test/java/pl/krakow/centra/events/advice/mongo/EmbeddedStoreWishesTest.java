package pl.krakow.centra.events.advice.mongo;

import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.advice.domain.WishesContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreWishesTest extends WishesContract {

    private final Wishes wishes = new MongoWishes(EmbeddedServers.mongo());

    @Override
    protected Wishes wishes() {
        return wishes;
    }
}
