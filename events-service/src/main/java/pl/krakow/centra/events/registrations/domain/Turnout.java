package pl.krakow.centra.events.registrations.domain;

import java.util.Map;

/**
 * How an event was attended.
 *
 * @param registered people who had a seat
 * @param present people who came, signed up or not; who came to several sessions counts once
 * @param byAudience of those present
 * @param ages of those present, as far as they were counted
 * @param personMinutes everybody's time at the event, added up
 * @param noShows people who had a seat and didn't come
 * @param waiting people who never came to a seat
 */
public record Turnout(
        Occasion occasion,
        int seats,
        int registered,
        int present,
        Map<Audience, Integer> byAudience,
        Map<AgeBand, Integer> ages,
        long personMinutes,
        int noShows,
        int waiting) {

    public Turnout {
        byAudience = Map.copyOf(byAudience);
        ages = Map.copyOf(ages);
    }
}
