package pl.krakow.centra.volunteering.agreements.domain;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What of somebody's volunteering for an organisation the law asks about.
 *
 * @param firstDay of service, by the centre's calendar
 * @param lastDay of service as it is planned now; null when no end is agreed
 * @param bornOn the volunteer's birthday
 * @param contactWithMinors whether the work is with people under 18
 * @param qualifications what the law demands of who does this work (slugs)
 */
public record Engagement(
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        LocalDate bornOn,
        boolean contactWithMinors,
        Set<String> qualifications) {

    public Engagement {
        qualifications = Set.copyOf(qualifications);
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("an engagement doesn't end before it begins");
        }
    }
}
