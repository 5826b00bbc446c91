package pl.krakow.centra.volunteering.hours.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

import pl.krakow.centra.kit.test.RealServers;

/** The same on real MongoDB, where there is a Docker to run it. */
@EnabledIfDockerAvailable
class MongoHoursIT extends StoredHoursContract {

    private final MongoOperations mongo = RealServers.mongo();

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
