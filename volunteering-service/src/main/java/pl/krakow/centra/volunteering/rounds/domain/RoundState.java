package pl.krakow.centra.volunteering.rounds.domain;

/** How far a matching round is. */
public enum RoundState {
    /** To be worked out. */
    WAITING,
    /** Being worked out. */
    WORKING,
    /** There is a proposal. */
    PROPOSED,
    /** It couldn't be worked out; it can be asked for again. */
    FAILED
}
