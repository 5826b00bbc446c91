package pl.krakow.centra.booking.fairness.mongo;

import java.util.UUID;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.LedgersContract;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealLedgersTest extends LedgersContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final MongoTemplate mongo = Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID()));
    private final Ledgers<QuotaLedgerKey, QuotaUse> quotas = MongoLedgers.quotas(mongo);
    private final Ledgers<EquipmentLedgerKey, Lent> equipment = MongoLedgers.equipment(mongo);

    @Override
    protected Ledgers<QuotaLedgerKey, QuotaUse> quotas() {
        return quotas;
    }

    @Override
    protected Ledgers<EquipmentLedgerKey, Lent> equipment() {
        return equipment;
    }
}
