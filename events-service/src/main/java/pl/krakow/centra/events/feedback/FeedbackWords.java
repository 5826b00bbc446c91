package pl.krakow.centra.events.feedback;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter that asks how it was tells.
 *
 * @param title of the event, in the reader's language
 * @param link to the registration, for who has no account
 */
public record FeedbackWords(
        UUID event,
        String title,
        Instant end,
        Instant closes,
        @Nullable String link) {}
