package pl.krakow.centra.events.feedback.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * Everything a box keeps.
 *
 * @param planRevision 0 until somebody said whether people are asked, one more with each change
 * @param due when the box opens or closes, or when it should be looked at again; null when nothing is ahead
 * @param closes while and after it was open
 * @param invited whether those who came were written to
 * @param apart whether they are asked in a letter of its own: they were thanked before anybody thought of asking
 * @param attended how many could answer when it opened
 * @param answered who did, while it is open; nobody once it is closed
 * @param answers how many
 * @param counts by question: how often each grade or option was given
 * @param texts by question, in an order by chance
 */
public record BoxContents(
        EventId event,
        String centre,
        FeedbackPlan plan,
        long planRevision,
        @Nullable Instant due,
        @Nullable Instant closes,
        boolean invited,
        boolean apart,
        @Nullable Instant closedAt,
        int attended,
        Set<RegistrationId> answered,
        int answers,
        Map<String, List<Integer>> counts,
        Map<String, List<String>> texts) {

    public BoxContents {
        answered = Set.copyOf(answered);
        counts = Map.copyOf(counts);
        texts = Map.copyOf(texts);
    }
}
