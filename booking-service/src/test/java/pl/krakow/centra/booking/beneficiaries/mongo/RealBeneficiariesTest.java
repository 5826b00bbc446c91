package pl.krakow.centra.booking.beneficiaries.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiariesContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealBeneficiariesTest extends BeneficiariesContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final Beneficiaries beneficiaries = new MongoBeneficiaries(
            Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())),
            new PendingEvents(new UuidIds()),
            (_, _) -> {},
            "krakow");

    @Override
    protected Beneficiaries beneficiaries() {
        return beneficiaries;
    }
}
