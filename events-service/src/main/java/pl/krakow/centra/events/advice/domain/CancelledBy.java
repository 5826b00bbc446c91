package pl.krakow.centra.events.advice.domain;

/** Who called it off. */
public enum CancelledBy {
    VISITOR,
    CENTRE
}
