package pl.krakow.centra.booking.fairness.domain;

class InMemoryLedgersTest extends LedgersContract {

    @Override
    protected Ledgers<QuotaLedgerKey, QuotaUse> quotas() {
        return quotas;
    }

    @Override
    protected Ledgers<EquipmentLedgerKey, Lent> equipment() {
        return equipment;
    }

    private final Ledgers<QuotaLedgerKey, QuotaUse> quotas = new InMemoryLedgers<>();
    private final Ledgers<EquipmentLedgerKey, Lent> equipment = new InMemoryLedgers<>();
}
