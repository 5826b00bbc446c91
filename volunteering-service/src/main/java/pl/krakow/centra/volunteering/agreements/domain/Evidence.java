package pl.krakow.centra.volunteering.agreements.domain;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What there is to show on a day for somebody's volunteering.
 *
 * @param agreement whether a written agreement is in force that day
 * @param agreedByGuardian whether a guardian concluded it, or consented in it
 * @param guardianConsent whether a guardian's consent is held that was given by that day
 * @param insured whether the organisation's accident insurance covers the volunteer that day
 * @param checkedOn when the registers were last looked up with nothing found; null when they weren't, or something was found
 * @param qualifications what staff have seen proof of that is still valid that day (slugs)
 */
public record Evidence(
        boolean agreement,
        boolean agreedByGuardian,
        boolean guardianConsent,
        boolean insured,
        @Nullable LocalDate checkedOn,
        Set<String> qualifications) {

    public Evidence {
        qualifications = Set.copyOf(qualifications);
    }

    /** Nothing at all. */
    public static Evidence none() {
        return new Evidence(false, false, false, false, null, Set.of());
    }
}
