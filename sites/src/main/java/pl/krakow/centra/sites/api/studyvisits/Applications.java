package pl.krakow.centra.sites.api.studyvisits;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.wording.Wording;

/**
 * Who applied, in the order in which they would go.
 *
 * @param free seats nobody has
 */
public record Applications(int free, Selection selection, List<Application> items, long revision) {

    /**
     * By what it is decided.
     *
     * @param most points there are; {@code minimum} those below which nobody goes
     * @param assessors how many assess each application
     */
    public record Selection(List<Criterion> criteria, int most, int minimum, int assessors) {}

    /**
     * What counts, or what must be met.
     *
     * @param kind {@code SCORED} for what is marked, {@code CHECKED} for what staff look at; the rest is known by itself
     * @param scale the best mark, of what is marked
     */
    public record Criterion(
            String id, Wording name, String kind, @Nullable Integer scale) {

        public boolean isMarked() {
            return kind.equals("SCORED");
        }

        public boolean isChecked() {
            return kind.equals("CHECKED");
        }
    }

    /** Somebody's application. */
    public record Application(
            Applicant registration,
            Standing standing,
            @Nullable OffsetDateTime decidedAt,
            List<Assessment> assessments) {

        /** One's own mark, by criterion. */
        public @Nullable Integer mark(String criterion) {
            return assessments.stream()
                    .filter(Assessment::mine)
                    .map(own -> own.marks().get(criterion))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether it is met; null while nobody has looked. */
        public @Nullable Boolean met(Criterion criterion) {
            return standing.conditions().stream()
                    .filter(condition -> condition.criterion().equals(criterion.id()))
                    .filter(condition -> !criterion.isChecked() || condition.reason() != null)
                    .map(Condition::met)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Who applied. */
    public record Applicant(
            String id,
            String name,
            String state,
            @Nullable String organisation,
            @Nullable String email) {}

    /** How an application stands. */
    public record Standing(
            String verdict, @Nullable Integer rank, BigDecimal score, List<Condition> conditions, int assessors) {}

    /** Whether something that must be met is, and why. */
    public record Condition(
            String criterion, boolean met, @Nullable String reason) {}

    /** Somebody's marks. */
    public record Assessment(
            boolean mine,
            Map<String, Integer> marks,
            @Nullable String comment) {}
}
