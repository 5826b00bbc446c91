package pl.krakow.centra.sites.api.reports;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Figures that were, or are being, counted anew from all events; the newest first. */
public record Rebuilds(List<Rebuild> items) {

    /**
     * One of them.
     *
     * @param state {@code REPLAYING}, {@code COUNTING}, {@code CATCHING_UP}, {@code READY}, {@code SWITCHED} or
     *     {@code DISCARDED}
     * @param progress of 1,000 of the history
     * @param failed events that are missing by a fault of the program; then it doesn't take over by itself
     * @param monthsLeft still to be counted
     * @param differing figures that are other than those that are read; null until they were compared
     */
    public record Rebuild(
            int generation,
            String reason,
            String state,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            int progress,
            long eventsRead,
            long failed,
            int monthsLeft,
            @Nullable Long differing) {

        public boolean isUnderWay() {
            return switch (state) {
                case "REPLAYING", "COUNTING", "CATCHING_UP" -> true;
                default -> false;
            };
        }

        public boolean isReady() {
            return "READY".equals(state);
        }

        public int percent() {
            return Math.clamp(progress / 10, 0, 100);
        }
    }
}
