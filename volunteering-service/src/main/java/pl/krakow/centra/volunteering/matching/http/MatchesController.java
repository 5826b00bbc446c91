package pl.krakow.centra.volunteering.matching.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.matching.SuggestOpportunities;
import pl.krakow.centra.volunteering.matching.SuggestOpportunities.PostMatch;
import pl.krakow.centra.volunteering.matching.SuggestVolunteers;
import pl.krakow.centra.volunteering.matching.SuggestVolunteers.SuggestedVolunteer;
import pl.krakow.centra.volunteering.matching.SuggestionView;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Matching volunteers",
        description = "What suits whom, in points that sum to the score, and for what doesn't the rule that says so. "
                + "Suggested, never decided")
class MatchesController {

    private static final int MOST = 100;

    private final SuggestOpportunities suggestOpportunities;
    private final SuggestVolunteers suggestVolunteers;

    /**
     * @param items best first
     * @param paused whether there is nothing because the volunteer wants no suggestions
     */
    @Schema(name = "Suggestions")
    record Suggestions(List<SuggestionView> items, boolean paused) {}

    /** @param items in order of time */
    @Schema(name = "OpportunityMatch")
    record Explanation(List<PostMatch> items) {}

    /** @param items best first; whom something speaks against last */
    @Schema(name = "VolunteerSuggestions")
    record VolunteerList(List<SuggestedVolunteer> items) {}

    @GetMapping("/volunteers/me/matches")
    @Operation(
            summary = "What suits oneself",
            description =
                    "Of everything that is announced in the city, what nothing speaks against and where there are "
                            + "seats; best first, each with why.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    Suggestions mine(
            @RequestParam(required = false) @Nullable @Parameter(description = "at one centre", example = "reymonta")
                    CentreId centre,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) int limit,
            Actor actor,
            Locale language) {
        return switch (suggestOpportunities.suggest(new SuggestOpportunities.Query(actor, centre, limit, language))) {
            case SuggestOpportunities.Suggested.Suggestions(var best, var paused) -> new Suggestions(best, paused);
            case SuggestOpportunities.Suggested.NoVolunteer() ->
                throw new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN);
        };
    }

    @GetMapping("/volunteers/me/matches/{opportunity}")
    @Operation(
            summary = "Why an opportunity suits oneself, or why it doesn't",
            description = "Every shift of it, or the role, with the points and every rule that speaks against it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`, `opportunity-unknown`")
    Explanation explain(@PathVariable UUID opportunity, Actor actor, Locale language) {
        return switch (suggestOpportunities.explain(actor, new OpportunityId(opportunity), language)) {
            case SuggestOpportunities.Explained.Explanation(var posts) -> new Explanation(posts);
            case SuggestOpportunities.Explained.NoVolunteer() ->
                throw new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN);
            case SuggestOpportunities.Explained.NoOpportunity() ->
                throw new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN);
        };
    }

    @GetMapping("/centres/{centre}/opportunities/{opportunity}/matches")
    @Operation(
            summary = "Who could be asked for an opportunity",
            description = "Those who ask to help at the centre, each with the post that suits best. For coordinators "
                    + "by name, for who acts for the organisation without and only whom nothing speaks against. "
                    + "Every look is noted with everybody who was shown.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`opportunity-unknown`; also when it has no such post")
    VolunteerList candidates(
            @PathVariable CentreId centre,
            @PathVariable UUID opportunity,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(description = "one of its posts; the one that suits best when left out")
                    UUID post,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "whom something speaks against as well; for coordinators")
                    boolean excluded,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) int limit,
            Actor actor,
            Locale language) {
        return suggestVolunteers
                .suggest(new SuggestVolunteers.Query(
                        centre, new OpportunityId(opportunity), post, excluded, limit, actor, language))
                .map(VolunteerList::new)
                .orElseThrow(() -> new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN));
    }
}
