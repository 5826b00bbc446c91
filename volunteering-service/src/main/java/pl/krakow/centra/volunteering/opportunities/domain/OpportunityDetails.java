package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What volunteers are asked to do.
 *
 * @param seats how many volunteers are looked for
 * @param from the first local date
 * @param until the last local date, included
 * @param skills without which one can't take part
 * @param place in words
 */
public record OpportunityDetails(
        String title,
        String description,
        OrganisationId organisation,
        int seats,
        LocalDate from,
        LocalDate until,
        List<String> skills,
        String place) {

    public OpportunityDetails {
        skills = List.copyOf(skills);
    }
}
