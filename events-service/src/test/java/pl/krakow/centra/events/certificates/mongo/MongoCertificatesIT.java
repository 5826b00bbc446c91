package pl.krakow.centra.events.certificates.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.certificates.domain.CertificatesContract;
import pl.krakow.centra.kit.test.RealServers;

/** The same on real MongoDB, where there is a Docker to run it. */
@EnabledIfDockerAvailable
class MongoCertificatesIT extends CertificatesContract {

    private final MongoOperations mongo = RealServers.mongo();

    @Override
    protected Certificates certificates() {
        return new MongoCertificates(mongo);
    }
}
