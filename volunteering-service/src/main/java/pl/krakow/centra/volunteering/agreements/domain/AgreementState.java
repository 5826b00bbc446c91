package pl.krakow.centra.volunteering.agreements.domain;

/** How an agreement stands. */
public enum AgreementState {
    /** Waits for a side; nothing was concluded before. */
    PROPOSED,
    CONCLUDED,
    /** What was concluded holds, and waits to be changed by a newer version. */
    CHANGE_PROPOSED,
    /** What was concluded was terminated. */
    TERMINATED,
    /** Given up before anything was concluded. */
    GIVEN_UP
}
