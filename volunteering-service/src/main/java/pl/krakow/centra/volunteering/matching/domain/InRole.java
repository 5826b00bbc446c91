package pl.krakow.centra.volunteering.matching.domain;

import java.time.LocalDate;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;

/**
 * A long-term role somebody is engaged in already, at whichever centre. It has no fixed hours, so it overlaps nothing.
 *
 * @param until the last local date, included
 * @param hoursPerWeek about how much
 */
public record InRole(OpportunityId opportunity, LocalDate from, LocalDate until, int hoursPerWeek) {

    boolean lastsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
