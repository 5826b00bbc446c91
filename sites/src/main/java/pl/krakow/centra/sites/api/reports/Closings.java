package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Periods frozen as they were counted. */
public final class Closings {

    private Closings() {}

    /** A month, quarter or year of all centres, or the term of one. */
    public record Period(String kind, @Nullable String centre, LocalDate from, LocalDate to) {}

    /** A closing without its figures. */
    public record Head(
            int number, Period period, OffsetDateTime closedAt, String hash, String previous, int corrections) {}

    /** A period before it is closed. */
    public record Preview(
            Period period, boolean over, @Nullable Integer closedAs, List<Count> missing, List<Missing> listed) {}

    /** How much is missing of a kind. */
    public record Count(String kind, long count) {}

    /** One thing nobody has counted yet. */
    public record Missing(String kind, String centre, LocalDate date, String id) {}

    /** A closed period. */
    public record Closing(
            int number,
            Period period,
            String definitions,
            OffsetDateTime closedAt,
            @Nullable String note,
            Map<String, Long> missing,
            String previous,
            String hash,
            List<Figure> figures,
            List<Correction> corrections,
            @Nullable Correction pending) {}

    /** @param centre null for the centres together */
    public record Figure(
            @Nullable String centre,
            String indicator,
            @Nullable String by,
            @Nullable String value,
            long closed,
            long corrected,
            long live) {

        public boolean changed() {
            return closed != live;
        }
    }

    /** @param facts how many facts came, changed or went; null when that isn't known */
    public record Correction(
            int number,
            OffsetDateTime at,
            String cause,
            List<Change> changes,
            @Nullable Long facts,
            @Nullable Explanation explanation) {}

    /** @param centre null for the centres together */
    public record Change(
            @Nullable String centre,
            String indicator,
            @Nullable String by,
            @Nullable String value,
            long before,
            long after) {}

    /** Why, in somebody's words. */
    public record Explanation(String text, OffsetDateTime at) {}

    /** A fact behind a correction. */
    public record Ground(
            String centre,
            String month,
            String of,
            String id,
            @Nullable Long versionBefore,
            long version,
            @Nullable String event,
            boolean counts) {

        public YearMonth inMonth() {
            return YearMonth.parse(month);
        }
    }

    /** Whether all closings are what they were. */
    public record Check(
            int closings, boolean intact, @Nullable Integer broken) {}

    /** What is to be closed. */
    public record Close(
            String kind,
            LocalDate on,
            @Nullable String centre,
            boolean acceptMissing,
            @Nullable String note) {}

    /** What is to be said of a correction. */
    public record Explain(String text) {}
}
