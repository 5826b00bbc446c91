package pl.krakow.centra.booking.beneficiaries.domain;

/** Why something can't be done to a beneficiary. */
public enum Objection {
    /** Its person was erased; nothing about it changes any more. */
    ERASED,
    /** It was merged into another, which stands for it. */
    MERGED,
    /** Such evidence says nothing about a beneficiary of this kind. */
    EVIDENCE_NOT_FOR_THIS_KIND,
    /** The beneficiary hasn't said what the evidence would confirm. */
    EVIDENCE_INCOMPLETE,
    /** The date lies ahead. */
    EVIDENCE_NOT_SEEN_YET,
    /** Somebody has to act for it. */
    LAST_REPRESENTATIVE,
    /** That person doesn't act for it. */
    NOT_A_REPRESENTATIVE,
    /** The code was used, withdrawn or is too old. */
    INVITATION_OVER,
    /** A beneficiary can't be merged with itself. */
    SAME_BENEFICIARY
}
