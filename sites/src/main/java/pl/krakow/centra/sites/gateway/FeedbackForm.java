package pl.krakow.centra.sites.gateway;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What those who came to an event are asked.
 *
 * @param open whether it can be answered now
 * @param answered whether it was, through the same link
 */
public record FeedbackForm(
        boolean open, boolean answered, @Nullable OffsetDateTime closes, List<Question> questions) {

    /**
     * @param key by which it is answered
     * @param options of a choice: what to answer, and how it reads
     */
    public record Question(String key, Kind kind, String text, boolean required, Map<String, String> options) {}

    /** How a question is answered. */
    public enum Kind {
        /** From 1, the worst, to 5. */
        SCALE,
        CHOICE,
        TEXT
    }
}
