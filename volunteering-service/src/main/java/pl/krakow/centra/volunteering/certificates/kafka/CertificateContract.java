package pl.krakow.centra.volunteering.certificates.kafka;

import java.util.List;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.VolunteeringCertificateIssued;
import pl.krakow.centra.domainevents.VolunteeringCertificateRevoked;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.Certificate.Told;

/** Says in the published language what became of a certificate: ids and minutes, neither its number nor a name. */
public final class CertificateContract {

    private CertificateContract() {}

    public static List<DomainEvent> of(Certificate certificate, Told told) {
        return switch (told) {
            case NOTHING -> List.of();
            case ISSUED ->
                List.of(new VolunteeringCertificateIssued(
                        certificate.id().value(),
                        certificate.centre(),
                        certificate.organisation().value(),
                        certificate.volunteer().value(),
                        certificate.work().minutes(),
                        certificate
                                .latest()
                                .orElseThrow()
                                .issuedAt()
                                .atZone(certificate.zone())
                                .toOffsetDateTime()));
            case REVOKED ->
                List.of(new VolunteeringCertificateRevoked(
                        certificate.id().value(),
                        certificate.centre(),
                        certificate.organisation().value(),
                        certificate.volunteer().value()));
        };
    }
}
