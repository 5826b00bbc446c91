package pl.krakow.centra.domainevents;

import org.jspecify.annotations.Nullable;

/**
 * The talk took place.
 *
 * @param minutes it took
 * @param outcome what came of it
 */
public record AdviceGiven(
        AdviceFacts appointment, int minutes, @Nullable AdviceOutcome outcome) implements AdviceEvent {
    public static final String TYPE = "pl.krakow.centra.advice.given.v1";
}
