package pl.krakow.centra.kit.letter;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are sent.
 *
 * @param from the sender's address
 * @param every how often it is looked whether a letter is due
 * @param lease how long who sends a letter may take; longer than the mail server's timeouts together
 * @param firstPause before a letter is tried again; it doubles
 * @param longestPause between two attempts
 * @param giveUpAfter a letter that could not be sent so long after it was written isn't news any more
 * @param staleAfter events older than that make no letters: whoever reads a topic from its beginning writes to nobody
 * @param gatherFor how long a letter that gathers stays open after the last addition
 * @param tracesKept how long it is remembered that a letter was sent; longer than {@code staleAfter}, or a replay could write
 *     it again
 */
@ConfigurationProperties("centra.letters")
public record LetterSettings(
        @DefaultValue("centra@localhost") String from,
        @DefaultValue("PT5S") Duration every,
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue("PT30S") Duration firstPause,
        @DefaultValue("PT1H") Duration longestPause,
        @DefaultValue("PT48H") Duration giveUpAfter,
        @DefaultValue("PT48H") Duration staleAfter,
        @DefaultValue("PT10S") Duration gatherFor,
        @DefaultValue("P30D") Duration tracesKept) {

    public LetterSettings {
        if (tracesKept.compareTo(staleAfter) <= 0) {
            throw new IllegalArgumentException(
                    "centra.letters.traces-kept must be longer than stale-after, or a replay writes letters again");
        }
    }

    /** Before a letter is tried again. */
    Duration pauseAfter(int attempts) {
        var pause = firstPause.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
