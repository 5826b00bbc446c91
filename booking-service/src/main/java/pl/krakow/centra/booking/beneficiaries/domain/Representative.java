package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person who acts for a beneficiary.
 *
 * @param subject the stable id of their account
 * @param name what they asked to be called when they took the invitation up. Personal data
 */
public record Representative(String subject, @Nullable String name, Instant since) {

    Representative withoutName() {
        return new Representative(subject, null, since);
    }
}
