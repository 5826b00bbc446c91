package pl.krakow.centra.reporting.counting.mongo;

import java.time.Clock;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSets;

/** The service's own adapters, for tests of more than counting. */
public final class StoredPorts {

    private StoredPorts() {}

    public static Ports of(MongoOperations mongo, StoredGenerations generations) {
        return new Ports(
                new MongoFacts(mongo, generations),
                new MongoBuckets(mongo, generations, new RememberedYears(mongo, generations, Clock.systemUTC())),
                new MongoMonths(mongo, generations, new UuidIds()),
                new MongoMembers(mongo),
                new MongoMergedMembers(mongo, generations),
                new RoaringMemberSets(),
                new MongoOpenTimes(mongo, generations));
    }
}
