package pl.krakow.centra.events.certificates.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Texts;

/**
 * What an event certifies, and to whom.
 *
 * @param minutes of learning that a certificate states; the same for everybody
 * @param scope what it covered, in the centre's words; told on the certificate
 */
public record CertificateTerms(
        int minutes, Enough enough, @Nullable Texts scope) {}
