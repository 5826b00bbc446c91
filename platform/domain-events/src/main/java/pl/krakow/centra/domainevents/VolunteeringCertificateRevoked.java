package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * A certificate of volunteer work was taken back.
 *
 * @param certificateId not its number
 */
public record VolunteeringCertificateRevoked(UUID certificateId, String centre, UUID organisationId, UUID volunteerId)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.volunteering.certificate-revoked.v1";

    @Override
    public String subject() {
        return certificateId.toString();
    }
}
