package pl.krakow.centra.reporting.closing.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.closing.domain.Counts.Change;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * What was found to be different after a period was closed, when, and why.
 *
 * @param number within the closing, 1 and up
 * @param definitions the version of the indicators it was counted by
 * @param explanation what somebody at the city office wrote about it, if anybody did
 * @param rests on which facts; null while nothing is written down, and of closings whose facts weren't kept
 */
public record Correction(
        int number,
        Instant at,
        Cause cause,
        String definitions,
        List<Change> changes,
        @Nullable Explanation explanation,
        @Nullable Resting rests) {

    /** Why figures of a closed period differ. */
    public enum Cause {
        /** Something was told, counted or taken back after the period was closed. */
        LATE_EVENTS,
        /** Two beneficiaries turned out to be one. */
        MERGED,
        /** Whoever was counted as new had been there in an earlier period. */
        KNOWN_BEFORE,
        /** Figures are counted by other definitions than when the period was closed. */
        NEW_DEFINITIONS
    }

    /**
     * On facts that came, changed or went: none when beneficiaries were merged, or seen in an earlier period.
     *
     * @param evidence under which they are kept
     * @param facts how many
     */
    public record Resting(UUID evidence, long facts) {}

    /** @param by the account of who wrote it */
    public record Explanation(String text, String by, Instant at) {}

    private static final Set<Indicator> SINCE_EVER =
            EnumSet.of(Indicator.NEW_BENEFICIARIES, Indicator.RETURNING_BENEFICIARIES);

    public Correction {
        changes = List.copyOf(changes);
    }

    public Correction resting(Resting on) {
        return new Correction(number, at, cause, definitions, changes, explanation, on);
    }

    /**
     * @param before the version of the indicators the figures followed until now
     * @param now the version they follow from now on
     */
    static Cause cause(String before, String now, List<Change> changes) {
        if (!before.equals(now)) {
            return Cause.NEW_DEFINITIONS;
        }
        var indicators = changes.stream()
                .map(change -> Cell.of(change.cell()).map(Cell::indicator).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (SINCE_EVER.containsAll(indicators)) {
            return Cause.KNOWN_BEFORE;
        }
        return indicators.stream().allMatch(Indicator::distinct) ? Cause.MERGED : Cause.LATE_EVENTS;
    }
}
