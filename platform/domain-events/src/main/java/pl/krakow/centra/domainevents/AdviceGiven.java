package pl.krakow.centra.domainevents;

/**
 * The talk took place.
 *
 * @param minutes it took
 */
public record AdviceGiven(AdviceFacts appointment, int minutes) implements AdviceEvent {
    public static final String TYPE = "pl.krakow.centra.advice.given.v1";
}
