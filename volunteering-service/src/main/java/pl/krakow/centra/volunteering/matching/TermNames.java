package pl.krakow.centra.volunteering.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms;
import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms.Kind;

/** What skills and qualifications are called. */
@Component
@RequiredArgsConstructor
class TermNames {

    private final VolunteeringTerms terms;

    String name(String slug, Locale language) {
        return Stream.of(Kind.SKILL, Kind.QUALIFICATION, Kind.KIND_OF_WORK)
                .flatMap(kind -> Optional.ofNullable(terms.of(kind).get(slug)).stream())
                .findFirst()
                .map(text -> text.in(language))
                .orElseGet(() -> slug.replace('-', ' '));
    }
}
