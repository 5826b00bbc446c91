package pl.krakow.centra.booking.beneficiaries.domain;

class InMemoryBeneficiariesTest extends BeneficiariesContract {

    @Override
    protected Beneficiaries beneficiaries() {
        return new InMemoryBeneficiaries();
    }
}
