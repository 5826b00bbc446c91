package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A volunteer was certified their work, or given an opinion; told again when it is issued anew.
 *
 * @param certificateId not its number
 * @param minutes confirmed work it certifies
 */
public record VolunteeringCertificateIssued(
        UUID certificateId, String centre, UUID organisationId, UUID volunteerId, int minutes, OffsetDateTime issuedAt)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.volunteering.certificate-issued.v1";

    @Override
    public String subject() {
        return certificateId.toString();
    }
}
