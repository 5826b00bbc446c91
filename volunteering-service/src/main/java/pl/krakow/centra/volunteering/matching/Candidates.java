package pl.krakow.centra.volunteering.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.volunteering.matching.domain.Candidate;
import pl.krakow.centra.volunteering.matching.domain.Engagements;
import pl.krakow.centra.volunteering.matching.domain.Engagements.Engaged;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** What matters of volunteers for matching, with what they are engaged for already. */
@Component
public class Candidates {

    private final Engagements engagements;
    private final CentreCatalogue centres;

    Candidates(ObjectProvider<Engagements> engagements, CentreCatalogue centres) {
        this.engagements = engagements.getIfAvailable(() -> _ -> Map.of());
        this.centres = centres;
    }

    public List<Candidate> of(Collection<Volunteer> volunteers) {
        Map<VolunteerId, Engaged> engaged =
                engagements.of(volunteers.stream().map(Volunteer::id).toList());
        return volunteers.stream()
                .map(volunteer -> of(volunteer, engaged.getOrDefault(volunteer.id(), Engaged.NEVER)))
                .toList();
    }

    /** As if they had promised no time to anybody. */
    public Candidate unengaged(Volunteer volunteer) {
        return of(volunteer, Engaged.NEVER);
    }

    private Candidate of(Volunteer volunteer, Engaged engaged) {
        var profile = volunteer.profile();
        var guardian = profile.guardian();
        var reach = profile.reach();
        var home = reach.home() != null
                ? reach.home()
                : centres.city().middleOf(reach.district()).orElse(null);
        return new Candidate(
                volunteer.id(),
                volunteer.consentsTo(ConsentTo.MATCHING),
                volunteer.pause(),
                profile.bornOn(),
                guardian != null && guardian.acts(),
                volunteer.guardianConsent(),
                volunteer.safeguarding(),
                profile.skills(),
                profile.qualifications(),
                profile.languages(),
                profile.interests(),
                home,
                reach.travelKm(),
                reach.remote(),
                profile.availability(),
                profile.wishes(),
                profile.weeklyHours(),
                engaged.busy(),
                engaged.roles(),
                engaged.newcomer());
    }
}
