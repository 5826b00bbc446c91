package pl.krakow.centra.booking.closures.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.rooms.kafka.NewsForNobody;

/** The service's own adapter, for tests of more than closures. */
public final class StoredClosures {

    private StoredClosures() {}

    public static Closures closures(MongoOperations mongo) {
        return new MongoClosures(mongo, _ -> Meetings.KRAKOW, NewsForNobody.news());
    }
}
