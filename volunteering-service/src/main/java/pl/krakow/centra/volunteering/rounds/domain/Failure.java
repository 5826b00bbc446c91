package pl.krakow.centra.volunteering.rounds.domain;

/** Why a run came to nothing. */
public enum Failure {
    /** More people, or more pairs that fit, than go into memory: fewer centres or a shorter time are needed. */
    TOO_LARGE,
    /** A fault of this service; asked for again it may come to something. */
    FAULT
}
