package pl.krakow.centra.events.advice.domain;

/** What comes of planning a duty. */
public sealed interface Planning {

    record Planned(Duty duty) implements Planning {}

    /** The adviser has another duty then, at whatever centre. */
    record Clashes(Duty other) implements Planning {}
}
