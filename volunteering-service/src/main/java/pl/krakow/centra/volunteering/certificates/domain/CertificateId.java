package pl.krakow.centra.volunteering.certificates.domain;

import java.util.UUID;

/** Names a certificate inside the service. People outside know its number only. */
public record CertificateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
