package pl.krakow.centra.sites.api.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What operators promised for their terms, and how far they are. */
public record Contracts(List<Term> items) {

    /** An operator's term, and how many results were promised for it. */
    public record Term(String centre, LocalDate begins, LocalDate ends, String operator, int promises) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(begins) && !day.isAfter(ends);
        }
    }

    /** All that is promised for one term. */
    public record Contract(
            String centre,
            LocalDate begins,
            LocalDate ends,
            String operator,
            long revision,
            @Nullable OffsetDateTime changedAt,
            String method,
            List<Promise> promises) {}

    /**
     * One promise, in the unit people know: hours, zloty.
     *
     * @param standing {@code ON_COURSE}, {@code BEHIND}, {@code REACHED}, {@code MISSED}, {@code TOO_EARLY}, {@code NOT_BEGUN}
     * @param expected where it would be by now, were every day like the others
     */
    public record Promise(
            String indicator,
            @Nullable String by,
            @Nullable String value,
            String name,
            String unit,
            long amount,
            LocalDate due,
            String standing,
            String verdict,
            BigDecimal achieved,
            BigDecimal expected,
            @Nullable BigDecimal forecast,
            @Nullable BigDecimal shortfall) {

        /** {@code ok}, {@code err} or {@code neutral}. */
        public String tone() {
            return switch (standing) {
                case "ON_COURSE", "REACHED" -> "ok";
                case "BEHIND", "MISSED" -> "err";
                default -> "neutral";
            };
        }

        public boolean behind() {
            return "err".equals(tone());
        }

        /** Of 1,000, never more. */
        public long share() {
            return of(achieved);
        }

        /** Where the tick stands, of 1,000. */
        public long tick() {
            return of(expected);
        }

        private long of(BigDecimal part) {
            return amount <= 0 ? 0 : Math.clamp(Math.round(part.doubleValue() * 1_000 / amount), 0L, 1_000L);
        }
    }

    /** All that is promised from now on: what is left out is no longer. */
    public record Draft(@Nullable String note, List<DraftPromise> promises) {}

    /** One of them. */
    public record DraftPromise(
            String indicator,
            @Nullable String by,
            @Nullable String value,
            long amount,
            @Nullable LocalDate due) {}
}
