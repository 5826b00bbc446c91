package pl.krakow.centra.booking.closures.mongo;

import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.ClosuresContract;
import pl.krakow.centra.booking.rooms.kafka.NewsForNobody;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedClosuresTest extends ClosuresContract {

    private final Closures closures = new MongoClosures(
            Stores.template(EmbeddedServers.newDatabase()), _ -> Meetings.KRAKOW, NewsForNobody.news());

    @Override
    protected Closures closures() {
        return closures;
    }
}
