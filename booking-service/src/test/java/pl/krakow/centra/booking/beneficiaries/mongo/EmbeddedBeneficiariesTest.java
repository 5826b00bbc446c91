package pl.krakow.centra.booking.beneficiaries.mongo;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiariesContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedBeneficiariesTest extends BeneficiariesContract {

    private final Beneficiaries beneficiaries = new MongoBeneficiaries(
            Stores.template(EmbeddedServers.newDatabase()), new PendingEvents(new UuidIds()), (_, _) -> {}, "krakow");

    @Override
    protected Beneficiaries beneficiaries() {
        return beneficiaries;
    }
}
