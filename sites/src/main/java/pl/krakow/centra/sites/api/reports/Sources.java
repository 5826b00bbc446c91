package pl.krakow.centra.sites.api.reports;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How fresh the sources of the figures are. */
public record Sources(@Nullable OffsetDateTime asOf, List<State> sources) {

    /**
     * One topic.
     *
     * @param behind events published and not taken yet
     * @param parked events that couldn't be counted
     */
    public record State(
            String topic,
            @Nullable OffsetDateTime lastEventAt,
            @Nullable OffsetDateTime takenAt,
            long behind,
            long parked,
            @Nullable Duration usualPause,
            boolean silent) {}

    /** What couldn't be counted, without its content. */
    public record Parked(List<Letter> items) {}

    /** One event that couldn't be counted. */
    public record Letter(
            String topic,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String origin,
            @Nullable String reason,
            @Nullable String parkedAt) {}

    /** What came of counting once more. */
    public record Replayed(int counted, int parkedAgain) {}
}
