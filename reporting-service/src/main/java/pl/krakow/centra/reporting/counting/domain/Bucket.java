package pl.krakow.centra.reporting.counting.domain;

/**
 * What was counted in a span.
 *
 * @param version grows by one with every recount, whether or not anything changed
 */
public record Bucket(Span span, long version, Tally tally) {}
