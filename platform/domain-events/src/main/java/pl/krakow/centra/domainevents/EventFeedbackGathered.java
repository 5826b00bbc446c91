package pl.krakow.centra.domainevents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Those who came to an event were asked how it was, and can't answer any more. Numbers only, and none of a question that
 * fewer than three people answered. Told once; versions are those of the event's box of answers.
 *
 * @param asked how many people signed up and came
 * @param answers how many of them answered
 * @param overall the event as a whole
 * @param usefulness what was learned
 * @param leaders those who led it
 * @param organisation the place and the organisation
 * @param recommend how likely people are to recommend such an event
 */
public record EventFeedbackGathered(
        UUID eventId,
        String centre,
        int asked,
        int answers,
        @Nullable GradeFacts overall,
        @Nullable GradeFacts usefulness,
        @Nullable GradeFacts leaders,
        @Nullable GradeFacts organisation,
        @Nullable GradeFacts recommend)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.feedback-gathered.v1";

    /** How many people gave each grade; 1 is the worst, 5 the best. */
    public record GradeFacts(int ones, int twos, int threes, int fours, int fives) {}

    @Override
    public String subject() {
        return eventId.toString();
    }
}
