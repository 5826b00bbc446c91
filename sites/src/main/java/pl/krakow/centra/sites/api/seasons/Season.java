package pl.krakow.centra.sites.api.seasons;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A season and how far its round has come; proposals, publication and history are for staff.
 *
 * @param until the last date, included
 * @param weeklyCap as ISO 8601 writes it
 * @param state {@code DRAFT}, {@code OPEN}, {@code CLOSED}, {@code ALLOCATED}, {@code PUBLISHING} or {@code PUBLISHED}
 * @param seed of the lottery
 */
public record Season(
        String id,
        String centre,
        String name,
        LocalDate from,
        LocalDate until,
        List<String> rooms,
        OffsetDateTime wishesFrom,
        OffsetDateTime wishesUntil,
        boolean takesWishes,
        String weeklyCap,
        String state,
        Progress progress,
        @Nullable Long seed,
        List<Proposal> proposals,
        @Nullable Publication publication,
        List<Step> history,
        long revision) {

    /**
     * How much is done.
     *
     * @param wishes that take part
     * @param toSettle wishes to publish
     * @param placed dates booked
     */
    public record Progress(int wishes, int toSettle, int settled, int placed, int skipped) {

        /** Of 100. */
        public int percent() {
            return toSettle == 0 ? 0 : (int) (settled * 100L / toSettle);
        }
    }

    /** @param leastShare of whom is served least, from 0 to 1 */
    public record Proposal(
            int number,
            OffsetDateTime at,
            int wishes,
            int served,
            int firstChoices,
            double hoursWished,
            double hoursServed,
            double leastShare) {}

    /** What became of the proposal. */
    public record Publication(
            int proposal,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            int placed,
            int skipped) {}

    /** Something that was done. */
    public record Step(String step, OffsetDateTime at) {}

    public boolean is(String... states) {
        return List.of(states).contains(state);
    }

    public Duration cap() {
        return Duration.parse(weeklyCap);
    }

    /** The proposal made last. */
    public @Nullable Proposal latest() {
        return proposals.isEmpty() ? null : proposals.getLast();
    }

    /** The one before it. */
    public @Nullable Proposal previous() {
        return proposals.size() < 2 ? null : proposals.get(proposals.size() - 2);
    }
}
