package pl.krakow.centra.events.knowledge.domain;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A recording that lies elsewhere.
 *
 * @param captions whether what is said can be read along
 * @param transcript everything that is said, where somebody wrote it down; it is searched like the text
 */
public record Recording(
        String link,
        Duration duration,
        boolean captions,
        @Nullable String transcript) {}
