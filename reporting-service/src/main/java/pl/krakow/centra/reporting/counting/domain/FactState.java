package pl.krakow.centra.reporting.counting.domain;

/**
 * Which version of a fact there is.
 *
 * @param event the id of the event that told it
 */
public record FactState(FactId id, long version, String event) {}
