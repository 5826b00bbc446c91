package pl.krakow.centra.booking.beneficiaries.domain;

class InMemoryBeneficiariesTest extends BeneficiariesContract {

    private final Beneficiaries beneficiaries = new InMemoryBeneficiaries();

    @Override
    protected Beneficiaries beneficiaries() {
        return beneficiaries;
    }
}
