package pl.krakow.centra.booking.reservation.domain;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How many people were really there: the city counts people, not chairs. Only the total is always known; of whom it
 * consists may be counted in part or not at all, but no part is larger than the whole.
 *
 * @param ngo people of organisations
 * @param informalGroup people of informal groups
 * @param resident people who came for themselves
 * @param ages by age, as far as it was counted
 */
public record Attendance(
        int total,
        @Nullable Integer ngo,
        @Nullable Integer informalGroup,
        @Nullable Integer resident,
        Map<AgeBand, Integer> ages) {

    public Attendance {
        ages = Map.copyOf(ages);
        if (total < 0 || parts(ngo, informalGroup, resident, ages).anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("people are never negative");
        }
        if (!addsUp(total, ngo, informalGroup, resident, ages)) {
            throw new IllegalArgumentException("the parts of a count are not more than its total");
        }
    }

    /** Whether these numbers can be one count: neither the audiences nor the ages are more people than came. */
    public static boolean addsUp(
            int total,
            @Nullable Integer ngo,
            @Nullable Integer informalGroup,
            @Nullable Integer resident,
            Map<AgeBand, Integer> ages) {
        return sum(parts(ngo, informalGroup, resident, Map.of())) <= total
                && sum(parts(null, null, null, ages)) <= total;
    }

    /** Only the total. */
    public static Attendance of(int total) {
        return new Attendance(total, null, null, null, Map.of());
    }

    private static Stream<Integer> parts(
            @Nullable Integer ngo,
            @Nullable Integer informalGroup,
            @Nullable Integer resident,
            Map<AgeBand, Integer> ages) {
        return Stream.concat(Stream.of(orZero(ngo), orZero(informalGroup), orZero(resident)), ages.values().stream());
    }

    private static long sum(Stream<Integer> parts) {
        return parts.mapToLong(Integer::longValue).sum();
    }

    private static int orZero(@Nullable Integer known) {
        return known == null ? 0 : known;
    }
}
