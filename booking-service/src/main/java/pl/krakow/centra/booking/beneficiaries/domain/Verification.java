package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

/** Whether staff have seen that a beneficiary is who it says it is. Holds for every centre, whoever verified. */
public sealed interface Verification {

    /** Nobody has looked yet, or what they saw has changed. */
    record Unverified() implements Verification {}

    /**
     * @param centre where it was verified
     * @param by the subject of the staff member
     */
    record Verified(Evidence evidence, String centre, String by, Instant at) implements Verification {}

    /**
     * Staff looked and didn't accept it.
     *
     * @param reason what the beneficiary is told
     */
    record Rejected(String reason, String centre, String by, Instant at) implements Verification {}

    /** The state without who and why. */
    enum State {
        UNVERIFIED,
        VERIFIED,
        REJECTED
    }

    default State state() {
        return switch (this) {
            case Unverified _ -> State.UNVERIFIED;
            case Verified _ -> State.VERIFIED;
            case Rejected _ -> State.REJECTED;
        };
    }
}
