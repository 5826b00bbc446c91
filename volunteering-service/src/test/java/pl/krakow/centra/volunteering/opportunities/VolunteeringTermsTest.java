package pl.krakow.centra.volunteering.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms.Kind;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.UnknownTerm;

class VolunteeringTermsTest {

    private final VolunteeringTerms terms = new VolunteeringTerms();

    @ParameterizedTest
    @EnumSource
    void everyWordHasAPolishAnEnglishAndAUkrainianName(Kind kind) {
        assertThat(terms.of(kind)).isNotEmpty().allSatisfy((slug, name) -> {
            for (var language : List.of("pl", "en", "uk")) {
                assertThat(name.in(Locale.of(language)))
                        .as(slug + " in " + language)
                        .isNotBlank();
            }
        });
        assertThat(terms.of(kind).values())
                .as("names nobody could choose between")
                .extracting(name -> name.in(Locale.of("pl")))
                .doesNotHaveDuplicates();
    }

    @Test
    void languagesAreCalledAsTheyAreCalledInPolishEnglishAndUkrainian() {
        var ukrainian = java.util.Objects.requireNonNull(terms.of(Kind.LANGUAGE).get("uk"));
        assertThat(List.of("pl", "en", "uk"))
                .map(language -> ukrainian.in(Locale.of(language)))
                .containsExactly("ukraiński", "Ukrainian", "українська");
        assertThat(terms.has(Kind.LANGUAGE, "no")).isTrue();
        assertThat(terms.has(Kind.LANGUAGE, "xx")).isFalse();
    }

    @Test
    void namesEveryWordOfAnOpportunityThatIsOnNoList() {
        var refusal = terms.refusal(offer(
                new Requirements(
                        Set.of("cooking", "juggling"),
                        Set.of("pottery"),
                        Set.of("wizard"),
                        Set.of("uk", "xx"),
                        null,
                        false),
                Set.of("events", "idling"),
                Set.of("step-free", "teleport"),
                new Place.At("Rynek", "kazimierz", null)));
        assertThat(refusal)
                .contains(new Refusal.TermsUnknown(List.of(
                        new UnknownTerm("juggling", "/requirements/requiredSkills"),
                        new UnknownTerm("pottery", "/requirements/welcomeSkills"),
                        new UnknownTerm("wizard", "/requirements/qualifications"),
                        new UnknownTerm("xx", "/requirements/languages"),
                        new UnknownTerm("idling", "/work"),
                        new UnknownTerm("teleport", "/accessibility"),
                        new UnknownTerm("kazimierz", "/place/district"))));
    }

    @Test
    void saysNothingWhenEveryWordIsKnown() {
        assertThat(terms.refusal(offer(
                        new Requirements(
                                Set.of("cooking"), Set.of("music"), Set.of("nurse"), Set.of("uk"), null, false),
                        Set.of("events"),
                        Set.of("step-free"),
                        new Place.At("Rynek", "stare-miasto", null))))
                .isEmpty();
    }

    private static OpportunityDetails offer(
            Requirements requirements, Set<String> work, Set<String> accessibility, Place place) {
        var usual = Offers.shift();
        return new OpportunityDetails(
                usual.title(),
                usual.description(),
                usual.organisation(),
                Commitment.SHIFTS,
                usual.shifts(),
                null,
                place,
                requirements,
                work,
                accessibility,
                0,
                usual.admission(),
                null,
                null,
                usual.provision());
    }
}
