package pl.krakow.centra.booking.letters;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are written and sent.
 *
 * @param from the sender's address
 * @param remindAt from when on, in the centre's local time, the next day's meetings are reminded of
 * @param every how often it is looked whether a letter is due
 * @param lease how long who sends a letter may take; longer than the mail server's timeouts together
 * @param firstPause before a letter is tried again; it doubles
 * @param longestPause between two attempts
 * @param giveUpAfter a letter that could not be sent so long after it was written isn't news any more
 * @param staleAfter events older than that make no letters: whoever reads the topic from its beginning writes to nobody
 * @param gatherFor how long a letter about a series stays open after its last date
 * @param tracesKept how long it is remembered that a letter was sent; longer than {@code staleAfter}, or a replay could write
 *     it again
 * @param codeLasts how long the code for an address works
 * @param codesPerDay how many codes a person may ask for in a day
 */
@ConfigurationProperties("centra.booking.letters")
public record LetterSettings(
        @DefaultValue("centra@localhost") String from,
        @DefaultValue("09:00") LocalTime remindAt,
        @DefaultValue("PT5S") Duration every,
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue("PT30S") Duration firstPause,
        @DefaultValue("PT1H") Duration longestPause,
        @DefaultValue("PT48H") Duration giveUpAfter,
        @DefaultValue("PT48H") Duration staleAfter,
        @DefaultValue("PT10S") Duration gatherFor,
        @DefaultValue("P30D") Duration tracesKept,
        @DefaultValue("PT24H") Duration codeLasts,
        @DefaultValue("5") int codesPerDay) {

    public LetterSettings {
        if (tracesKept.compareTo(staleAfter) <= 0) {
            throw new IllegalArgumentException(
                    "centra.booking.letters.traces-kept must be longer than stale-after, or a replay writes letters again");
        }
    }

    /** Before a letter is tried again. */
    Duration pauseAfter(int attempts) {
        var pause = firstPause.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
