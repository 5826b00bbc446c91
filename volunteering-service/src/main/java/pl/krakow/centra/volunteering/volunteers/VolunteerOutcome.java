package pl.krakow.centra.volunteering.volunteers;

import java.util.List;
import java.util.Optional;

import pl.krakow.centra.kit.privacy.PersonalData.Obstacle;
import pl.krakow.centra.volunteering.opportunities.domain.UnknownTerm;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerRefusal;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;

/** What came of a step with a volunteer, for who asked for it. */
public sealed interface VolunteerOutcome {

    record Done(VolunteerView volunteer) implements VolunteerOutcome {}

    /** There is none, or none the caller may see. */
    record Unknown() implements VolunteerOutcome {}

    /** The account has a volunteer already. */
    record KnownAlready() implements VolunteerOutcome {}

    record Refused(VolunteerRefusal refusal) implements VolunteerOutcome {}

    /** Nobody knows those words. */
    record TermsUnknown(List<UnknownTerm> terms) implements VolunteerOutcome {}

    /** Somebody still relies on them. */
    record NotYetErased(List<Obstacle> obstacles) implements VolunteerOutcome {}

    /** There is no such centre. */
    record CentreUnknown(String centre) implements VolunteerOutcome {}

    static VolunteerOutcome of(Optional<VolunteerStep> step) {
        return step.<VolunteerOutcome>map(taken -> switch (taken) {
                    case VolunteerStep.Done done -> new Done(VolunteerView.of(done.volunteer()));
                    case VolunteerStep.Unchanged unchanged -> new Done(VolunteerView.of(unchanged.volunteer()));
                    case VolunteerStep.Refused refused -> new Refused(refused.refusal());
                })
                .orElseGet(Unknown::new);
    }
}
