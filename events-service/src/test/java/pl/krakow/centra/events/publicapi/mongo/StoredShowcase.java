package pl.krakow.centra.events.publicapi.mongo;

import pl.krakow.centra.events.publicapi.PublicWorld;
import pl.krakow.centra.events.publicapi.Showcase;
import pl.krakow.centra.kit.test.EmbeddedServers;

/** A showcase of its own in the embedded store. */
public final class StoredShowcase {

    private StoredShowcase() {}

    public static Showcase empty() {
        return new MongoShowcase(EmbeddedServers.mongo(), PublicWorld.MAP);
    }
}
