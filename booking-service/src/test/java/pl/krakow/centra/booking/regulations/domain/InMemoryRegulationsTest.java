package pl.krakow.centra.booking.regulations.domain;

class InMemoryRegulationsTest extends RegulationsContract {

    private final Regulations regulations = new InMemoryRegulations();

    @Override
    protected Regulations regulations() {
        return regulations;
    }
}
