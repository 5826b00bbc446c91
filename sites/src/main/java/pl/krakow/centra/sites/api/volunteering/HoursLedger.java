package pl.krakow.centra.sites.api.volunteering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The hours of a placement: what was written down, and how each stands. */
public record HoursLedger(String placementId, BigDecimal confirmedHours, List<Entry> entries) {

    /** @param state {@code OPEN}, {@code CONFIRMED}, {@code DISPUTED}, {@code REPLACED} or {@code WITHDRAWN} */
    public record Entry(
            String id,
            LocalDate day,
            int minutes,
            @Nullable String what,
            String state,
            @Nullable String replaces,
            @Nullable String remark) {

        public boolean is(String other) {
            return other.equals(state);
        }

        /** Whether another entry may stand in its place. */
        public boolean canBeCorrected() {
            return is("OPEN") || is("CONFIRMED") || is("DISPUTED");
        }
    }

    public List<Entry> open() {
        return entries.stream().filter(entry -> entry.is("OPEN")).toList();
    }
}
