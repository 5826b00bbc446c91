package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a volunteer wants to be left alone.
 *
 * @param until the last day; until they say otherwise when there is none
 */
public record Pause(@Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
