package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

/**
 * An open offer to act for a beneficiary. Whoever brings the code first takes it up; the code itself isn't kept.
 *
 * @param codeHash SHA-256 of the code
 * @param by the subject of the person who invited
 */
public record Invitation(String codeHash, String by, Instant until) {

    Invitation withoutAccount(String account, String pseudonym) {
        return by.equals(account) ? new Invitation(codeHash, pseudonym, until) : this;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }
}
