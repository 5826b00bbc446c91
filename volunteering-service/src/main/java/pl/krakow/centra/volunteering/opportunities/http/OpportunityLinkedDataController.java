package pl.krakow.centra.volunteering.opportunities.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities;
import pl.krakow.centra.volunteering.opportunities.OpportunityView;
import pl.krakow.centra.volunteering.opportunities.OpportunityView.PlaceKind;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;

/** What is published in the words of schema.org, the way search engines read offers of work. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
@Tag(name = "Opportunities", description = "What organisations offer to volunteers")
class OpportunityLinkedDataController {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final String TYPE = "@type";

    private final FindOpportunities findOpportunities;
    private final CentreCatalogue centres;
    private final CentreSites sites;
    private final JsonMapper json;

    @GetMapping(path = "/centres/{centre}/opportunities/{opportunity}", produces = FeedAnswer.LINKED_DATA_VALUE)
    @Operation(
            summary = "One published opportunity, as linked data",
            description =
                    "A `JobPosting` of schema.org; `hiringOrganization` once the organisation has given the centre"
                            + " its name in writing.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = FeedAnswer.LINKED_DATA_VALUE,
                            examples = @ExampleObject(OpportunityExamples.LINKED_DATA)))
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `opportunity-unknown`")
    ResponseEntity<byte[]> linked(
            @PathVariable CentreId centre, @PathVariable UUID opportunity, Actor actor, Locale language) {
        var shown = findOpportunities
                .find(centre, new OpportunityId(opportunity), actor)
                .filter(view -> view.state() == OpportunityState.PUBLISHED)
                .orElseThrow(() -> new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN));
        return FeedAnswer.linked(json.writeValueAsBytes(document(shown, centre, language)), AGE, null);
    }

    private Map<String, Object> document(OpportunityView shown, CentreId centre, Locale language) {
        var home = sites.residents();
        var closes = shown.applyBy() == null ? shown.until() : shown.applyBy();
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.put(TYPE, "JobPosting");
        document.put("@id", home.resolve("/api/v1/centres/%s/opportunities/%s".formatted(centre, shown.id())));
        document.put("identifier", shown.id());
        document.put("url", home.resolve("/volunteering/%s/%s".formatted(centre, shown.id())));
        document.put("title", shown.title());
        document.put("description", shown.description());
        document.put("employmentType", "VOLUNTEER");
        put(document, "datePosted", shown.publishedAt());
        document.put("validThrough", closes);
        document.put("jobStartDate", shown.from());
        document.put("totalJobOpenings", shown.freeSeats());
        put(document, "hiringOrganization", organisation(shown));
        if (shown.place().kind() == PlaceKind.REMOTE) {
            document.put("jobLocationType", "TELECOMMUTE");
        } else {
            document.put("jobLocation", place(shown, centres.find(centre).orElseThrow(), language));
        }
        return document;
    }

    private static @Nullable Map<String, Object> organisation(OpportunityView shown) {
        var name = shown.organisationName();
        return name == null
                ? null
                : Map.of(
                        TYPE,
                        "NGO",
                        "name",
                        name,
                        "identifier",
                        shown.organisationId().toString());
    }

    private static Map<String, Object> place(OpportunityView shown, Centre centre, Locale language) {
        var place = new LinkedHashMap<String, Object>();
        place.put(TYPE, "Place");
        if (shown.place().kind() == PlaceKind.CENTRE) {
            var address = centre.address();
            place.put("name", centre.name().in(language));
            place.put(
                    "address",
                    Map.of(
                            TYPE,
                            "PostalAddress",
                            "streetAddress",
                            address.street(),
                            "postalCode",
                            address.postalCode(),
                            "addressLocality",
                            address.city(),
                            "addressCountry",
                            "PL"));
        } else {
            put(place, "name", shown.place().words());
        }
        return place;
    }

    private static void put(Map<String, Object> document, String word, @Nullable Object value) {
        if (value != null) {
            document.put(word, value);
        }
    }
}
