package pl.krakow.centra.events.studyvisits.domain;

import java.util.UUID;

import pl.krakow.centra.events.registrations.domain.Wording;

/**
 * By what it is decided who goes.
 *
 * @param name as applicants read it
 * @param weight the points it brings at most; of scored ones only
 * @param scale the best mark an assessor can give; of scored ones only
 * @param months of {@link Kind#NOT_LATELY} only
 */
public record Criterion(UUID id, Wording name, Kind kind, int weight, int scale, int months) {

    public static final int HIGHEST_WEIGHT = 100;
    public static final int HIGHEST_SCALE = 100;
    public static final int MOST_MONTHS = 60;

    /** How it is applied. */
    public enum Kind {
        /** Assessors give marks. */
        SCORED,
        /** Who applies comes from an organisation or a group; else they can't go. */
        FROM_ORGANISATION,
        /** Who applies wasn't on a study visit within so many months; else they can't go. */
        NOT_LATELY,
        /** The staff look whether it is met; who doesn't meet it can't go. */
        CHECKED
    }

    public boolean isScored() {
        return kind == Kind.SCORED;
    }

    boolean isWhole() {
        return switch (kind) {
            case SCORED ->
                weight >= 1 && weight <= HIGHEST_WEIGHT && scale >= 1 && scale <= HIGHEST_SCALE && months == 0;
            case NOT_LATELY -> months >= 1 && months <= MOST_MONTHS && weight == 0 && scale == 0;
            case FROM_ORGANISATION, CHECKED -> weight == 0 && scale == 0 && months == 0;
        };
    }
}
