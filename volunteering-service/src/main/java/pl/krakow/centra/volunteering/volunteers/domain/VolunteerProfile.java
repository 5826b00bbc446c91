package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.Commitment;

/**
 * What a volunteer says of themselves.
 *
 * @param centres where they ask to help, at least one; staff there see them
 * @param skills slugs
 * @param qualifications as claimed; what a centre has seen of them is kept by the volunteer
 * @param languages they speak, by ISO 639
 * @param interests kinds of work they like, slugs
 * @param wishes how they like to be engaged; any way when empty
 * @param weeklyHours most hours a week; as many as there are when null
 * @param needs what they need to be able to help; only with their consent
 */
public record VolunteerProfile(
        Contact contact,
        LocalDate bornOn,
        @Nullable Guardian guardian,
        Set<String> centres,
        Set<String> skills,
        List<QualificationHeld> qualifications,
        Set<String> languages,
        Set<String> interests,
        Reach reach,
        Availability availability,
        Set<Commitment> wishes,
        @Nullable Integer weeklyHours,
        @Nullable String needs) {

    public VolunteerProfile {
        centres = Set.copyOf(centres);
        skills = Set.copyOf(skills);
        qualifications = List.copyOf(qualifications);
        languages = Set.copyOf(languages);
        interests = Set.copyOf(interests);
        wishes = Set.copyOf(wishes);
    }

    VolunteerProfile with(List<QualificationHeld> held) {
        return new VolunteerProfile(
                contact,
                bornOn,
                guardian,
                centres,
                skills,
                held,
                languages,
                interests,
                reach,
                availability,
                wishes,
                weeklyHours,
                needs);
    }

    /** The same, asking to help at these centres. */
    public VolunteerProfile at(Set<String> others) {
        return new VolunteerProfile(
                contact,
                bornOn,
                guardian,
                others,
                skills,
                qualifications,
                languages,
                interests,
                reach,
                availability,
                wishes,
                weeklyHours,
                needs);
    }

    VolunteerProfile withoutNeeds() {
        return new VolunteerProfile(
                contact,
                bornOn,
                guardian,
                centres,
                skills,
                qualifications,
                languages,
                interests,
                reach,
                availability,
                wishes,
                weeklyHours,
                null);
    }
}
