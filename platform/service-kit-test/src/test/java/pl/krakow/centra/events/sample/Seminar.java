package pl.krakow.centra.events.sample;

/** A class of another service. */
public record Seminar(String title) {}
