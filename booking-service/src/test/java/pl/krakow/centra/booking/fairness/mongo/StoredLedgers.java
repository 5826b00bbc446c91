package pl.krakow.centra.booking.fairness.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;

/** The service's own adapters, for tests of more than ledgers. */
public final class StoredLedgers {

    private StoredLedgers() {}

    public static Ledgers<QuotaLedgerKey, QuotaUse> quotas(MongoOperations mongo) {
        return MongoLedgers.quotas(mongo);
    }

    public static Ledgers<EquipmentLedgerKey, Lent> equipment(MongoOperations mongo) {
        return MongoLedgers.equipment(mongo);
    }
}
