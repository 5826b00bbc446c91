package pl.krakow.centra.reporting.usage.domain;

/**
 * The usage of one day, worked out from the facts of that day.
 *
 * @param version grows by one with every recount, whether or not the usage changed
 */
public record DayBucket(Day day, long version, Usage usage) {}
