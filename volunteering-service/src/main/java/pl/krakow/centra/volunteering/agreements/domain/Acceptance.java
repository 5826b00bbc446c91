package pl.krakow.centra.volunteering.agreements.domain;

import java.time.Instant;

/**
 * That a side agreed to a version.
 *
 * @param by the account that said so
 * @param how in which way
 */
public record Acceptance(Side side, String by, How how, Instant at) {

    /** In which way. */
    public enum How {
        /** With their own account. */
        ACCOUNT,
        /** On paper; the centre's staff have seen the signature. */
        PAPER
    }

    Acceptance withoutAccount() {
        return new Acceptance(side, "", how, at);
    }
}
