package pl.krakow.centra.reporting.counting.domain;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was counted in a span.
 *
 * @param version grows by one with every recount, whether or not anything changed
 * @param parts what was counted in each of the {@linkplain Span#parts() spans it is counted from}, of the figures as a whole only; null
 *     when it isn't told: of a day, and of what was counted before this was kept
 */
public record Bucket(
        Span span, long version, Tally tally, @Nullable Map<Span, Tally> parts) {

    public Bucket {
        parts = parts == null ? null : Map.copyOf(parts);
    }

    public Bucket(Span span, long version, Tally tally) {
        this(span, version, tally, null);
    }

    /** Counted from these. */
    public static Bucket of(Span span, long version, Map<Span, Tally> counted, MemberSets sets) {
        Map<Span, Tally> wholes = new HashMap<>();
        counted.forEach((part, tally) -> wholes.put(part, tally.wholes()));
        return new Bucket(span, version, Tally.together(counted.values(), sets), wholes);
    }
}
