package pl.krakow.centra.volunteering.volunteers;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;

/** Whether everything a profile names is there. */
@Component
@RequiredArgsConstructor
class KnownWords {

    private final CentreCatalogue centres;

    Optional<VolunteerOutcome> refusal(VolunteerProfile profile) {
        return profile.centres().stream()
                .filter(each -> centres.find(new CentreId(each)).isEmpty())
                .sorted()
                .findFirst()
                .map(VolunteerOutcome.CentreUnknown::new);
    }
}
