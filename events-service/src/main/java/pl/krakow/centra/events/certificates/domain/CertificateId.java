package pl.krakow.centra.events.certificates.domain;

import java.util.UUID;

/** Names a certificate inside the centre; follows from the registration. People outside know its number only. */
public record CertificateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
