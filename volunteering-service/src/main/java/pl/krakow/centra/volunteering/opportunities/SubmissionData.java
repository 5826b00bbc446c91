package pl.krakow.centra.volunteering.opportunities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;

/** What a person submitted for organisations. It stays the organisation's; whose account it was goes. */
@Component
@RequiredArgsConstructor
class SubmissionData implements PersonalData {

    private static final int AT_MOST = 1_000;

    private final Opportunities opportunities;

    /** As it is exported. */
    record SubmissionExport(UUID opportunity, String centre, String title, OpportunityState state, Instant submitted) {

        static SubmissionExport of(Opportunity opportunity) {
            return new SubmissionExport(
                    opportunity.id().value(),
                    opportunity.centre(),
                    opportunity.details().title(),
                    opportunity.state(),
                    opportunity.submittedAt());
        }
    }

    @Override
    public String part() {
        return "volunteering-opportunities";
    }

    @Override
    public Object export(Person person) {
        return opportunities.concerning(person.subject(), List.of(), null, null, AT_MOST).stream()
                .map(SubmissionExport::of)
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        opportunities.replaceSubmitter(person.subject(), pseudonyms.next());
    }
}
