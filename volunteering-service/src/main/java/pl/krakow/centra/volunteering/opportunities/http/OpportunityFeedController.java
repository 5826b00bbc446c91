package pl.krakow.centra.volunteering.opportunities.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

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

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.web.AtomFeed;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities;
import pl.krakow.centra.volunteering.opportunities.OpportunityView;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
@Tag(name = "Opportunities", description = "What organisations offer to volunteers")
class OpportunityFeedController {

    private static final Duration AGE = Duration.ofMinutes(5);
    private static final int LONGEST_SUMMARY = 500;
    private static final Map<String, String> TITLES =
            Map.of("pl", "Oferty wolontariatu", "en", "Volunteering opportunities", "uk", "Пропозиції волонтерства");

    private final FindOpportunities findOpportunities;
    private final CentreCatalogue centres;
    private final CentreSites sites;

    @GetMapping(path = "/opportunities/feed.atom", produces = "application/atom+xml")
    @Operation(
            summary = "New opportunities in the whole city, for feed readers",
            description = "What is published and not over, latest first.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/atom+xml", examples = @ExampleObject(OpportunityExamples.ATOM)))
    ResponseEntity<byte[]> feed(Locale language) {
        return feed(null, language);
    }

    @GetMapping(path = "/centres/{centre}/opportunities/feed.atom", produces = "application/atom+xml")
    @Operation(summary = "New opportunities at a centre, for feed readers", description = "As for the whole city.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/atom+xml", examples = @ExampleObject(OpportunityExamples.ATOM)))
    ResponseEntity<byte[]> feedOfCentre(@PathVariable CentreId centre, Locale language) {
        return feed(centre, language);
    }

    private ResponseEntity<byte[]> feed(@Nullable CentreId centre, Locale language) {
        var path = centre == null
                ? "/api/v1/opportunities/feed.atom"
                : "/api/v1/centres/%s/opportunities/feed.atom".formatted(centre);
        var where = centre == null
                ? centres.city().name()
                : centres.find(centre).orElseThrow().name().in(language);
        var entries = findOpportunities.news(centre).stream().map(this::entry).toList();
        var feed = new AtomFeed(
                sites.residents().resolve(path),
                sites.residents().resolve("/volunteering"),
                "%s – %s".formatted(TITLES.getOrDefault(language.getLanguage(), TITLES.get("pl")), where),
                where,
                language,
                Instant.EPOCH,
                entries);
        return FeedAnswer.open(FeedAnswer.ATOM, feed.written(), AGE);
    }

    private AtomFeed.Entry entry(OpportunityView opportunity) {
        OffsetDateTime published = opportunity.publishedAt();
        Instant at = published == null ? Instant.EPOCH : published.toInstant();
        return new AtomFeed.Entry(
                URI.create("urn:uuid:" + opportunity.id()),
                opportunity.title(),
                at,
                opportunity.changedAt().toInstant(),
                sites.residents().resolve("/volunteering/%s/%s".formatted(opportunity.centre(), opportunity.id())),
                summary("%s – %s%n%s%s"
                        .formatted(
                                opportunity.from(),
                                opportunity.until(),
                                whose(opportunity),
                                opportunity.description())));
    }

    private static String whose(OpportunityView opportunity) {
        var organisation = opportunity.organisationName();
        return organisation == null ? "" : "%s%n".formatted(organisation);
    }

    private static String summary(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
    }
}
