package pl.krakow.centra.domainevents;

import org.jspecify.annotations.Nullable;

/**
 * How many people were there. What wasn't counted is missing; no part is more than the total.
 *
 * @param ngo people of organisations
 * @param informalGroup people of informal groups
 * @param resident people who came for themselves
 */
public record AttendanceFacts(
        int total,
        @Nullable Integer ngo,
        @Nullable Integer informalGroup,
        @Nullable Integer resident,
        @Nullable AgeFacts ages) {

    /** People by age in completed years, both ends included. */
    public record AgeFacts(
            @Nullable Integer under18,
            @Nullable Integer from18To25,
            @Nullable Integer from26To40,
            @Nullable Integer from41To60,
            @Nullable Integer over60) {}
}
