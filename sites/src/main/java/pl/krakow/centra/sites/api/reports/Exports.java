package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Ordered files. */
public record Exports(List<Export> items) {

    /**
     * One of them.
     *
     * @param state {@code WAITING}, {@code RUNNING}, {@code DONE}, {@code FAILED} or {@code EXPIRED}
     * @param rows written so far
     */
    public record Export(
            String id,
            String format,
            String state,
            long rows,
            OffsetDateTime orderedAt,
            OffsetDateTime expiresAt,
            @Nullable String name,
            @Nullable Long size,
            @Nullable String problem) {

        public boolean isDone() {
            return "DONE".equals(state);
        }

        public boolean isUnfinished() {
            return "WAITING".equals(state) || "RUNNING".equals(state);
        }
    }

    /** What is wanted; what its kind doesn't need is null. */
    public record Order(
            String kind,
            String format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> centres,
            @Nullable List<String> indicators,
            @Nullable String by,
            @Nullable String value,
            @Nullable Integer number,
            @Nullable String statement,
            @Nullable Integer version) {}
}
