package pl.krakow.centra.volunteering.volunteers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms;
import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms.Kind;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;

/** Whether everything a profile names is there: centres, and the words opportunities use too. */
@Component
@RequiredArgsConstructor
class KnownWords {

    private final CentreCatalogue centres;
    private final VolunteeringTerms terms;

    Optional<VolunteerOutcome> refusal(VolunteerProfile profile) {
        return profile.centres().stream()
                .filter(each -> centres.find(new CentreId(each)).isEmpty())
                .sorted()
                .findFirst()
                .<VolunteerOutcome>map(VolunteerOutcome.CentreUnknown::new)
                .or(() -> unknownTerms(profile));
    }

    private Optional<VolunteerOutcome> unknownTerms(VolunteerProfile profile) {
        var district = profile.reach().district();
        var unknown = Stream.of(
                        terms.unknown(Kind.SKILL, profile.skills(), "/skills"),
                        terms.unknown(
                                Kind.QUALIFICATION,
                                profile.qualifications().stream()
                                        .map(QualificationHeld::qualification)
                                        .toList(),
                                "/qualifications"),
                        terms.unknown(Kind.LANGUAGE, profile.languages(), "/languages"),
                        terms.unknown(Kind.KIND_OF_WORK, profile.interests(), "/interests"),
                        terms.unknown(Kind.DISTRICT, district == null ? List.of() : List.of(district), "/district"))
                .flatMap(words -> words)
                .toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new VolunteerOutcome.TermsUnknown(unknown));
    }
}
