package pl.krakow.centra.volunteering.opportunities.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.opportunities.ChangeOpportunity;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities.Listed;
import pl.krakow.centra.volunteering.opportunities.OpportunityView;
import pl.krakow.centra.volunteering.opportunities.SubmitOpportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Opportunities", description = "What organisations offer to volunteers")
class OpportunityController {

    private final SubmitOpportunity submitOpportunity;
    private final ChangeOpportunity changeOpportunity;
    private final FindOpportunities findOpportunities;
    private final Ids ids;

    /** @param reason told to the organisation */
    record CloseRequest(@Nullable @PlainText(max = 500) String reason) {}

    @GetMapping("/opportunities")
    @Operation(
            summary = "What volunteers are looked for in the whole city",
            description = "Published opportunities that last until `from` (today, when not given) or longer "
                    + "and begin by `to`.")
    Page<OpportunityView> everywhere(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID organisation,
            Paging paging,
            Actor actor) {
        return list(new FindOpportunities.Query(
                null, from, to, organisation(organisation), OpportunityState.PUBLISHED, paging, actor));
    }

    @GetMapping("/centres/{centre}/opportunities")
    @Operation(
            summary = "What volunteers are looked for at a centre",
            description = "As for the whole city. The centre's staff may ask for another state than `PUBLISHED`.")
    Page<OpportunityView> atCentre(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(defaultValue = "PUBLISHED") OpportunityState state,
            Paging paging,
            Actor actor) {
        return list(new FindOpportunities.Query(centre, from, to, organisation(organisation), state, paging, actor));
    }

    @GetMapping("/centres/{centre}/opportunities/{opportunity}")
    @Operation(summary = "One opportunity")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `opportunity-unknown`")
    ResponseEntity<OpportunityView> opportunity(
            @PathVariable CentreId centre, @PathVariable UUID opportunity, Actor actor) {
        return findOpportunities
                .find(centre, new OpportunityId(opportunity), actor)
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN));
    }

    @PostMapping("/centres/{centre}/opportunities")
    @Operation(
            summary = "Submit an opportunity",
            description = "Waits for the centre's coordinator, who publishes it or closes it.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "422",
            description = "`ends-before-start`, `too-long`, `out-of-reach`, `already-over`; `idempotency-key-reused`")
    ResponseEntity<OpportunityView> submit(
            @PathVariable CentreId centre, @Valid @RequestBody SubmissionRequest submission, Actor actor) {
        var id = new OpportunityId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        return switch (submitOpportunity.handle(
                new SubmitOpportunity.Command(id, centre, submission.toDetails(), actor))) {
            case SubmitOpportunity.Outcome.Submitted submitted ->
                answer(
                        ResponseEntity.created(URI.create("/api/v1/centres/%s/opportunities/%s"
                                .formatted(centre, submitted.opportunity().id()))),
                        submitted.opportunity());
            case SubmitOpportunity.Outcome.Refused refused -> throw refused(refused.refusal());
        };
    }

    @PostMapping("/centres/{centre}/opportunities/{opportunity}/publish")
    @Operation(summary = "Announce a submitted opportunity to everybody")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<OpportunityView> publish(
            @PathVariable CentreId centre, @PathVariable UUID opportunity, Revision revision) {
        return changed(changeOpportunity.publish(
                new ChangeOpportunity.Publish(centre, new OpportunityId(opportunity), revision)));
    }

    @PostMapping("/centres/{centre}/opportunities/{opportunity}/close")
    @Operation(summary = "Close an opportunity", description = "Also how a submission is not accepted.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<OpportunityView> close(
            @PathVariable CentreId centre,
            @PathVariable UUID opportunity,
            Revision revision,
            @Valid @RequestBody CloseRequest closing) {
        return changed(changeOpportunity.close(
                new ChangeOpportunity.Close(centre, new OpportunityId(opportunity), revision, closing.reason())));
    }

    private static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }

    private Page<OpportunityView> list(FindOpportunities.Query query) {
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw new Problem(VolunteeringProblem.PERIOD_BACKWARDS);
        }
        return switch (findOpportunities.list(query)) {
            case Listed.Listing listing -> listing.page();
            case Listed.ForStaffOnly forStaffOnly -> throw new Problem(KitProblem.FORBIDDEN);
        };
    }

    private static ResponseEntity<OpportunityView> changed(ChangeOpportunity.Outcome outcome) {
        return switch (outcome) {
            case ChangeOpportunity.Outcome.Changed changed -> answer(ResponseEntity.ok(), changed.opportunity());
            case ChangeOpportunity.Outcome.Unknown unknown ->
                throw new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN);
            case ChangeOpportunity.Outcome.Outdated outdated -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ChangeOpportunity.Outcome.NotPossible notPossible ->
                throw new Problem(VolunteeringProblem.DECISION_NOT_POSSIBLE)
                        .arguments(notPossible.state())
                        .with("state", notPossible.state());
            case ChangeOpportunity.Outcome.AlreadyOver over -> throw new Problem(VolunteeringProblem.ALREADY_OVER);
        };
    }

    private static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.EndsBeforeStart endsBeforeStart ->
                new Problem(VolunteeringProblem.ENDS_BEFORE_START).with("pointer", "/until");
            case Refusal.AlreadyOver alreadyOver ->
                new Problem(VolunteeringProblem.ALREADY_OVER).with("pointer", "/until");
            case Refusal.TooLong tooLong ->
                new Problem(VolunteeringProblem.TOO_LONG)
                        .arguments(tooLong.longest().getYears())
                        .with("pointer", "/until");
            case Refusal.OutOfReach outOfReach ->
                new Problem(VolunteeringProblem.OUT_OF_REACH).with("pointer", "/from");
        };
    }

    private static ResponseEntity<OpportunityView> answer(
            ResponseEntity.BodyBuilder response, OpportunityView opportunity) {
        return response.eTag(new Revision(opportunity.revision()).etag()).body(opportunity);
    }
}
