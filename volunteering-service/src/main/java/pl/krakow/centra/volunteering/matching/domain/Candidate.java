package pl.krakow.centra.volunteering.matching.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.GuardianConsent;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What matters of a volunteer for matching; nothing that says who they are.
 *
 * @param agrees to be matched at all
 * @param guardianActs a guardian acts in their place
 * @param home where they live, as exactly as is known
 * @param wishes how they like to be engaged; any way when empty
 * @param weeklyHours most hours a week; null for no limit
 * @param busy when they are engaged already
 * @param roles they are engaged in already
 * @param newcomer never placed here
 */
public record Candidate(
        VolunteerId id,
        boolean agrees,
        @Nullable Pause pause,
        LocalDate bornOn,
        boolean guardianActs,
        @Nullable GuardianConsent guardianConsent,
        @Nullable Safeguarding safeguarding,
        Set<String> skills,
        List<QualificationHeld> qualifications,
        Set<String> languages,
        Set<String> interests,
        @Nullable Coordinates home,
        int travelKm,
        boolean remote,
        Availability availability,
        Set<Commitment> wishes,
        @Nullable Integer weeklyHours,
        List<Busy> busy,
        List<InRole> roles,
        boolean newcomer) {

    public Candidate {
        skills = Set.copyOf(skills);
        qualifications = List.copyOf(qualifications);
        languages = Set.copyOf(languages);
        interests = Set.copyOf(interests);
        wishes = Set.copyOf(wishes);
        busy = List.copyOf(busy);
        roles = List.copyOf(roles);
    }

    /** The same volunteer as if they had promised this time too. */
    public Candidate engagedFor(Busy time) {
        var engaged = new ArrayList<>(busy);
        engaged.add(time);
        return new Candidate(
                id,
                agrees,
                pause,
                bornOn,
                guardianActs,
                guardianConsent,
                safeguarding,
                skills,
                qualifications,
                languages,
                interests,
                home,
                travelKm,
                remote,
                availability,
                wishes,
                weeklyHours,
                engaged,
                roles,
                newcomer);
    }
}
