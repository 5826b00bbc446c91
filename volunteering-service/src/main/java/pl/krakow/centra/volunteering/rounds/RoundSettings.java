package pl.krakow.centra.volunteering.rounds;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How rounds are worked out.
 *
 * @param heldFor how long an instance keeps a round without a sign before another one takes it over
 * @param sweepEvery how often rounds are looked for that nobody works on
 * @param mostVolunteers a round looks at; 0 for as many as go into a quarter of the heap
 * @param mostPairs of volunteers and posts that fit each other; 0 for as many as go into a quarter of the heap
 */
@ConfigurationProperties("centra.volunteering.rounds")
public record RoundSettings(
        @DefaultValue("PT1M") Duration heldFor,
        @DefaultValue("PT30S") Duration sweepEvery,
        @DefaultValue("0") long mostVolunteers,
        @DefaultValue("0") long mostPairs) {

    /** Measured 1.1 to 2 kB. */
    private static final int BYTES_A_VOLUNTEER = 2_048;

    /** Of the task, its draft and the search. */
    private static final int BYTES_A_PAIR = 64;

    public RoundSettings {
        mostVolunteers = mostVolunteers == 0 ? inAQuarterOfTheHeap(BYTES_A_VOLUNTEER) : mostVolunteers;
        mostPairs = mostPairs == 0 ? inAQuarterOfTheHeap(BYTES_A_PAIR) : mostPairs;
    }

    private static long inAQuarterOfTheHeap(int bytes) {
        return Runtime.getRuntime().maxMemory() / 4 / bytes;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RoundSettings.class)
    static class Beans {}
}
