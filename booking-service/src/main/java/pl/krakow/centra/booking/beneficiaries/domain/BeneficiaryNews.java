package pl.krakow.centra.booking.beneficiaries.domain;

/** What others are told of a beneficiary. Each carries it as it is afterwards. */
public sealed interface BeneficiaryNews {

    Beneficiary beneficiary();

    record Registered(Beneficiary beneficiary) implements BeneficiaryNews {}

    /** Kind or district are others than before. */
    record Changed(Beneficiary beneficiary) implements BeneficiaryNews {}

    record Verified(Beneficiary beneficiary, String centre) implements BeneficiaryNews {}

    /**
     * Not verified, or no longer.
     *
     * @param rejected by staff; otherwise what they had seen has changed
     */
    record Unverified(Beneficiary beneficiary, boolean rejected) implements BeneficiaryNews {}

    /** It is another one; that one stands for it. */
    record Merged(Beneficiary beneficiary, BeneficiaryId into) implements BeneficiaryNews {}

    record Erased(Beneficiary beneficiary) implements BeneficiaryNews {}
}
