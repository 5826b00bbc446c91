package pl.krakow.centra.domainevents;

/** What came of a talk with an adviser. */
public enum AdviceOutcome {
    ANSWERED,
    DOCUMENT_PREPARED,
    REFERRED_ELSEWHERE,
    TO_BE_CONTINUED
}
