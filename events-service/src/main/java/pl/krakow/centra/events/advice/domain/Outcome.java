package pl.krakow.centra.events.advice.domain;

/** What came of a talk. */
public enum Outcome {
    ANSWERED,
    DOCUMENT_PREPARED,
    REFERRED_ELSEWHERE,
    TO_BE_CONTINUED
}
