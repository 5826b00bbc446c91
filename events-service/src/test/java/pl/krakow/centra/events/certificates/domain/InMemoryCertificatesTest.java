package pl.krakow.centra.events.certificates.domain;

class InMemoryCertificatesTest extends CertificatesContract {

    private final Certificates certificates = new InMemoryCertificates();

    @Override
    protected Certificates certificates() {
        return certificates;
    }
}
