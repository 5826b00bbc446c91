package pl.krakow.centra.booking.fairness.mongo;

import org.springframework.data.mongodb.core.MongoTemplate;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.LedgersContract;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedLedgersTest extends LedgersContract {

    private final MongoTemplate mongo = Stores.template(EmbeddedServers.newDatabase());
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
