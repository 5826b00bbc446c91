package pl.krakow.centra.domainevents;

import java.util.UUID;

/** The beneficiary isn't verified, or is no longer. */
public record BeneficiaryUnverified(UUID beneficiaryId, String centre, BeneficiaryKind kind, Cause cause)
        implements BeneficiaryEvent {
    public static final String TYPE = "pl.krakow.centra.beneficiary.unverified.v1";

    /** Why it isn't. */
    public enum Cause {
        /** Staff looked at the evidence and didn't accept it. */
        REJECTED,
        /** What had been verified has changed since. */
        CHANGED
    }
}
