package pl.krakow.centra.volunteering.opportunities.http;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.centre.LocalizedText;
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
import pl.krakow.centra.volunteering.opportunities.FindOpportunities.Filter;
import pl.krakow.centra.volunteering.opportunities.FindOpportunities.Listed;
import pl.krakow.centra.volunteering.opportunities.OpportunityView;
import pl.krakow.centra.volunteering.opportunities.SubmitOpportunity;
import pl.krakow.centra.volunteering.opportunities.TermProblem;
import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.organisations.KeepContacts;
import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Opportunities", description = "What organisations offer to volunteers")
class OpportunityController {

    private static final String ONE = "/centres/{centre}/opportunities/{opportunity}";
    private static final String WHAT_IS_ASKED = "Narrowed by `q` (a part of the title or description), `skill`, `work`"
            + " and `district` (slugs of /api/v1/volunteering-terms), `commitment`, `speaks` (only what demands no other"
            + " languages), `minors`, `remote`, `near` with `within` kilometres, and `free` (only with a seat left).";
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?),(-?\\d{1,3}(?:\\.\\d{1,8})?)");
    private static final double METRES_IN_KM = 1000;
    private static final double USUAL_KM = 5;

    private final SubmitOpportunity submitOpportunity;
    private final ChangeOpportunity changeOpportunity;
    private final FindOpportunities findOpportunities;
    private final KeepContacts organisations;
    private final VolunteeringTerms terms;
    private final CentreCatalogue centres;
    private final Ids ids;

    /**
     * @param reason told to the organisation
     * @param callOff whether it doesn't take place at all, so that nobody who hasn't begun keeps a seat
     */
    @Schema(name = "OpportunityClosing")
    record CloseRequest(
            @Nullable @PlainText(max = 500) String reason,
            @Nullable Boolean callOff) {}

    /** @param remark what should be otherwise */
    @Schema(name = "OpportunityReturn")
    record ReturnRequest(
            @NotNull @PlainText(max = 1000, lines = true) String remark) {}

    /** What may narrow a search. */
    record Search(
            @Nullable @PlainText(max = 100) String q,
            @Nullable @PlainText(max = 60) String skill,
            @Nullable @PlainText(max = 60) String work,
            @Nullable Commitment commitment,

            @Nullable @jakarta.validation.constraints.Pattern(regexp = "[a-z]{2,3}(,[a-z]{2,3}){0,9}")
            String speaks,

            @Nullable Boolean minors,
            @Nullable Boolean remote,
            @Nullable @PlainText(max = 40) String district,

            @Nullable
            @Parameter(description = "latitude,longitude", example = "50.0636,19.9120")
            @jakarta.validation.constraints.Pattern(regexp = "-?\\d{1,2}(\\.\\d{1,8})?,-?\\d{1,3}(\\.\\d{1,8})?")
            String near,

            @Nullable
            @jakarta.validation.constraints.DecimalMin("0.1")
            @jakarta.validation.constraints.DecimalMax("100")
            Double within,

            @Nullable Boolean free) {

        Filter toFilter() {
            return new Filter(
                    q,
                    skill,
                    work,
                    commitment,
                    speaks == null ? null : Set.copyOf(new HashSet<>(Arrays.asList(speaks.split(",")))),
                    minors,
                    remote,
                    district,
                    near == null ? null : point(near, within),
                    Boolean.TRUE.equals(free));
        }

        private static FindOpportunities.Near point(String near, @Nullable Double within) {
            var parts = POINT.matcher(near);
            if (!parts.matches()) {
                throw new Problem(KitProblem.INVALID_REQUEST);
            }
            try {
                var point = new Coordinates(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)));
                return new FindOpportunities.Near(point, (within == null ? USUAL_KM : within) * METRES_IN_KM);
            } catch (IllegalArgumentException e) {
                throw new Problem(KitProblem.INVALID_REQUEST);
            }
        }
    }

    @GetMapping("/opportunities")
    @Operation(
            summary = "What volunteers are looked for in the whole city",
            description = "Published opportunities that last until `from` (today, when not given) or longer "
                    + "and begin by `to`. " + WHAT_IS_ASKED)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `period-backwards`, `cursor-malformed`")
    Page<OpportunityView> everywhere(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID organisation,
            @Valid @ModelAttribute @org.springdoc.core.annotations.ParameterObject Search search,
            Paging paging,
            Actor actor) {
        return list(new FindOpportunities.Query(
                null,
                from,
                to,
                organisation(organisation),
                OpportunityState.PUBLISHED,
                search.toFilter(),
                paging,
                actor));
    }

    @GetMapping("/centres/{centre}/opportunities")
    @Operation(
            summary = "What volunteers are looked for at a centre",
            description = "As for the whole city. The centre's staff may ask for another state than `PUBLISHED`.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `period-backwards`, `cursor-malformed`")
    Page<OpportunityView> atCentre(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(defaultValue = "PUBLISHED") OpportunityState state,
            @Valid @ModelAttribute @org.springdoc.core.annotations.ParameterObject Search search,
            Paging paging,
            Actor actor) {
        return list(new FindOpportunities.Query(
                centre, from, to, organisation(organisation), state, search.toFilter(), paging, actor));
    }

    @GetMapping("/my-opportunities")
    @Operation(
            summary = "What one submitted, and what one's organisations offer",
            description =
                    "Whatever became of it, drafts and what was returned with a remark included; the latest submitted"
                            + " first.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `cursor-malformed`")
    Page<OpportunityView> own(
            @RequestParam(required = false) @Nullable OpportunityState state, Paging paging, Actor actor) {
        var actedFor = organisations.own(actor).stream()
                .filter(Contact::isConfirmed)
                .map(Contact::organisation)
                .toList();
        return findOpportunities.own(actor, actedFor, state, paging);
    }

    @GetMapping(ONE)
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
            description = "Waits for the centre's coordinator, who publishes it, returns it with a remark or closes it."
                    + " With `draft` it isn't handed in yet. Who submits asks with it to act for the organisation.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "409",
            description = "`organisation-unverified`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(OpportunityExamples.UNVERIFIED)))
    @ApiResponse(
            responseCode = "422",
            description = "`ends-before-start`, `too-long`, `out-of-reach`, `already-over`, `shift-too-long`,"
                    + " `commitment-unfit`, `too-many-seats`, `too-many-newcomer-seats`, `apply-by-too-late`,"
                    + " `place-unfit`, `term-unknown`, `organisation-unknown`; `idempotency-key-reused`")
    ResponseEntity<OpportunityView> submit(
            @PathVariable CentreId centre, @Valid @RequestBody SubmissionRequest submission, Actor actor) {
        var id = new OpportunityId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        return switch (submitOpportunity.handle(new SubmitOpportunity.Command(
                id, centre, submission.toDetails(zone(centre), Set.of(), ids::next), submission.isDraft(), actor))) {
            case SubmitOpportunity.Outcome.Submitted submitted ->
                answer(
                        ResponseEntity.created(URI.create("/api/v1/centres/%s/opportunities/%s"
                                .formatted(centre, submitted.opportunity().id()))),
                        submitted.opportunity());
            case SubmitOpportunity.Outcome.Refused refused -> throw refused(refused.refusal());
        };
    }

    @PutMapping(ONE)
    @Operation(
            summary = "Change an opportunity",
            description = "Who submitted it or acts for the organisation, until it is published; the coordinator also"
                    + " afterwards. A shift with the `id` it has keeps who is on it; one that is left out is off, and who"
                    + " was on it is told.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`, `organisation-unverified`")
    @ApiResponse(
            responseCode = "422",
            description = "`ends-before-start`, `too-long`, `out-of-reach`, `already-over`, `shift-too-long`,"
                    + " `commitment-unfit`, `too-many-seats`, `too-many-newcomer-seats`, `apply-by-too-late`,"
                    + " `place-unfit`, `term-unknown`, `organisation-unknown`")
    ResponseEntity<OpportunityView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID opportunity,
            Revision revision,
            @Valid @RequestBody SubmissionRequest wanted,
            Actor actor) {
        var id = new OpportunityId(opportunity);
        var known = findOpportunities
                .find(centre, id, actor)
                .map(view -> view.shifts().stream()
                        .map(OpportunityView.ShiftView::id)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        return changed(changeOpportunity.change(new ChangeOpportunity.Change(
                centre, id, revision, wanted.toDetails(zone(centre), known, ids::next), actor)));
    }

    @PostMapping(ONE + "/submit")
    @Operation(summary = "Hand in a draft, or what was returned")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<OpportunityView> handIn(
            @PathVariable CentreId centre, @PathVariable UUID opportunity, Revision revision, Actor actor) {
        return changed(changeOpportunity.handIn(
                new ChangeOpportunity.HandIn(centre, new OpportunityId(opportunity), revision, actor)));
    }

    @PostMapping(ONE + "/return")
    @Operation(summary = "Send a submission back with a remark", description = "To be changed and handed in again.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<OpportunityView> sendBack(
            @PathVariable CentreId centre,
            @PathVariable UUID opportunity,
            Revision revision,
            @Valid @RequestBody ReturnRequest wish) {
        return changed(changeOpportunity.sendBack(
                new ChangeOpportunity.SendBack(centre, new OpportunityId(opportunity), revision, wish.remark())));
    }

    @PostMapping(ONE + "/publish")
    @Operation(
            summary = "Announce a submitted opportunity to everybody",
            description = "Says, too, that who submitted it acts for the organisation.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`, `organisation-unverified`")
    ResponseEntity<OpportunityView> publish(
            @PathVariable CentreId centre, @PathVariable UUID opportunity, Revision revision, Actor actor) {
        return changed(changeOpportunity.publish(
                new ChangeOpportunity.Publish(centre, new OpportunityId(opportunity), revision, actor)));
    }

    @PostMapping(ONE + "/close")
    @Operation(
            summary = "Close an opportunity",
            description = "Also how a submission is not accepted. Who has a seat keeps it, unless it is called off.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<OpportunityView> close(
            @PathVariable CentreId centre,
            @PathVariable UUID opportunity,
            Revision revision,
            @Valid @RequestBody CloseRequest closing) {
        return changed(changeOpportunity.close(new ChangeOpportunity.Close(
                centre,
                new OpportunityId(opportunity),
                revision,
                closing.reason(),
                Boolean.TRUE.equals(closing.callOff()))));
    }

    /** A word with its names. */
    @Schema(name = "VolunteeringTerm")
    record TermView(@Schema(example = "cooking") String slug, Map<String, String> name) {}

    /** The lists of words. */
    @Schema(name = "VolunteeringTerms")
    record TermsView(
            List<TermView> skills,
            List<TermView> qualifications,
            List<TermView> kinds,
            List<TermView> accessibility,
            List<TermView> districts,
            List<TermView> languages) {}

    @GetMapping("/volunteering-terms")
    @Operation(
            summary = "Skills, qualifications, kinds of work, accessibility, districts and languages",
            description =
                    "The words opportunities and volunteers' profiles use, with their names. Others are refused with"
                            + " `term-unknown`, which names all of them in `terms`. Languages are those of ISO 639-1.")
    @ApiResponse(responseCode = "200")
    TermsView volunteeringTerms() {
        return new TermsView(
                terms(VolunteeringTerms.Kind.SKILL),
                terms(VolunteeringTerms.Kind.QUALIFICATION),
                terms(VolunteeringTerms.Kind.KIND_OF_WORK),
                terms(VolunteeringTerms.Kind.ACCESSIBILITY),
                terms(VolunteeringTerms.Kind.DISTRICT),
                terms(VolunteeringTerms.Kind.LANGUAGE));
    }

    private List<TermView> terms(VolunteeringTerms.Kind kind) {
        return terms.of(kind).entrySet().stream()
                .map(term -> new TermView(term.getKey(), names(term.getValue())))
                .toList();
    }

    private static Map<String, String> names(LocalizedText text) {
        return text.texts();
    }

    private static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }

    private Page<OpportunityView> list(FindOpportunities.Query query) {
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw new Problem(VolunteeringProblem.PERIOD_BACKWARDS);
        }
        return switch (findOpportunities.list(query)) {
            case Listed.Listing listing -> listing.page();
            case Listed.ForStaffOnly _ -> throw new Problem(KitProblem.FORBIDDEN);
        };
    }

    private static ResponseEntity<OpportunityView> changed(ChangeOpportunity.Outcome outcome) {
        return switch (outcome) {
            case ChangeOpportunity.Outcome.Changed changed -> answer(ResponseEntity.ok(), changed.opportunity());
            case ChangeOpportunity.Outcome.Unknown _ -> throw new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN);
            case ChangeOpportunity.Outcome.Outdated _ -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ChangeOpportunity.Outcome.NotPossible notPossible ->
                throw new Problem(VolunteeringProblem.DECISION_NOT_POSSIBLE)
                        .arguments(notPossible.state())
                        .with("state", notPossible.state());
            case ChangeOpportunity.Outcome.AlreadyOver _ -> throw new Problem(VolunteeringProblem.ALREADY_OVER);
            case ChangeOpportunity.Outcome.Refused refused -> throw refused(refused.refusal());
            case ChangeOpportunity.Outcome.NotYours _ -> throw new Problem(KitProblem.FORBIDDEN);
        };
    }

    private static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.EndsBeforeStart _ ->
                new Problem(VolunteeringProblem.ENDS_BEFORE_START).with("pointer", "/longTerm/until");
            case Refusal.AlreadyOver _ -> new Problem(VolunteeringProblem.ALREADY_OVER).with("pointer", "/shifts");
            case Refusal.TooLong tooLong ->
                new Problem(VolunteeringProblem.TOO_LONG)
                        .arguments(tooLong.longest().getYears())
                        .with("pointer", "/longTerm/until");
            case Refusal.OutOfReach _ -> new Problem(VolunteeringProblem.OUT_OF_REACH).with("pointer", "/shifts");
            case Refusal.ShiftTooLong tooLong ->
                new Problem(VolunteeringProblem.SHIFT_TOO_LONG)
                        .arguments(tooLong.longest().toHours())
                        .with("pointer", "/shifts");
            case Refusal.CommitmentUnfit unfit ->
                new Problem(VolunteeringProblem.COMMITMENT_UNFIT)
                        .arguments(unfit.mostShifts())
                        .with("pointer", "/commitment");
            case Refusal.TooManySeats tooMany ->
                new Problem(VolunteeringProblem.TOO_MANY_SEATS)
                        .arguments(tooMany.most())
                        .with("pointer", "/shifts");
            case Refusal.TooManyNewcomerSeats _ ->
                new Problem(VolunteeringProblem.TOO_MANY_NEWCOMER_SEATS).with("pointer", "/newcomerSeats");
            case Refusal.ApplyByTooLate _ ->
                new Problem(VolunteeringProblem.APPLY_BY_TOO_LATE).with("pointer", "/applyBy");
            case Refusal.TermsUnknown(var terms) -> TermProblem.of(terms, "");
            case Refusal.OrganisationUnknown _ ->
                new Problem(VolunteeringProblem.ORGANISATION_UNKNOWN).with("pointer", "/organisationId");
            case Refusal.OrganisationUnverified _ -> new Problem(VolunteeringProblem.ORGANISATION_UNVERIFIED);
        };
    }

    private static ResponseEntity<OpportunityView> answer(
            ResponseEntity.BodyBuilder response, OpportunityView opportunity) {
        return response.eTag(new Revision(opportunity.revision()).etag()).body(opportunity);
    }
}
