package pl.krakow.centra.events.advice.domain;

import java.time.LocalDate;

/**
 * An adviser's time at one centre.
 *
 * @param until the last day, included
 */
public record Engagement(String centre, LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
