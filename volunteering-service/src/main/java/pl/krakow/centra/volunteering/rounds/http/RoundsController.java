package pl.krakow.centra.volunteering.rounds.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.placements.PlacementView;
import pl.krakow.centra.volunteering.placements.Placing;
import pl.krakow.centra.volunteering.placements.http.PlacementRefusals;
import pl.krakow.centra.volunteering.rounds.FindRounds;
import pl.krakow.centra.volunteering.rounds.OfferLine;
import pl.krakow.centra.volunteering.rounds.PlanRound;
import pl.krakow.centra.volunteering.rounds.RoundViews.LeftOutView;
import pl.krakow.centra.volunteering.rounds.RoundViews.LineView;
import pl.krakow.centra.volunteering.rounds.RoundViews.RoundView;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound;
import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;
import pl.krakow.centra.volunteering.rounds.domain.RoundTerms;
import pl.krakow.centra.volunteering.rounds.domain.Rounds;
import pl.krakow.centra.volunteering.rounds.http.RoundRequests.OfferRequest;
import pl.krakow.centra.volunteering.rounds.http.RoundRequests.RoundRequest;
import pl.krakow.centra.volunteering.rounds.http.RoundRequests.RulingRequest;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

@RestController
@RequestMapping(path = "/api/v1/matching-rounds", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Matching rounds", description = "The best assignment of willing volunteers to open posts, as a proposal")
class RoundsController {

    private final PlanRound planRound;
    private final FindRounds findRounds;
    private final OfferLine offerLine;

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for a matching round",
            description =
                    "Compares everybody willing who asks to help at the centres with every post there that begins in "
                            + "the period and has a free seat, and proposes who could be where: as many people as can be placed, "
                            + "and among all such proposals the one with the most points. Worked out beside the request; read the "
                            + "round to see how far it is. Nobody is placed by it. For who coordinates all the centres.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = "`period-backwards`", content = @Content)
    @ApiResponse(
            responseCode = "403",
            description = "`forbidden`: not every centre is the caller's",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "`centre-unknown`", content = @Content)
    @ApiResponse(responseCode = "422", description = "`round-too-long`", content = @Content)
    ResponseEntity<RoundView> ask(@Valid @RequestBody RoundRequest request, Actor actor, Locale language) {
        var round = done(planRound.ask(terms(request), actor));
        return ResponseEntity.created(URI.create("/api/v1/matching-rounds/" + round.id()))
                .eTag(etag(round))
                .body(findRounds.view(round, language));
    }

    private static RoundTerms terms(RoundRequest request) {
        if (request.until().isBefore(request.from())) {
            throw new Problem(VolunteeringProblem.PERIOD_BACKWARDS);
        }
        if (isOutOfReach(request.from())
                || request.until().isAfter(request.from().plusYears(1))) {
            throw new Problem(VolunteeringProblem.ROUND_TOO_LONG);
        }
        var each = request.postsEach();
        return new RoundTerms(request.knownCentres(), request.from(), request.until(), each == null ? 1 : each);
    }

    private static boolean isOutOfReach(LocalDate day) {
        return day.getYear() < 2000 || day.getYear() > 2999;
    }

    @GetMapping
    @Operation(
            summary = "The rounds that look at a centre",
            description = "The latest first; those whose centres the caller coordinates.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`", content = @Content)
    Page<RoundView> list(
            @Parameter(example = "reymonta") @RequestParam CentreId centre,
            Paging paging,
            Actor actor,
            Locale language) {
        var after = paging.after()
                .map(cursor -> new Rounds.Position(cursor.instant(0), new RoundId(cursor.uuid(1))))
                .orElse(null);
        var found = findRounds.at(centre.value(), after, paging.limit(), actor);
        return Page.of(found, paging.limit(), last -> Cursor.of(last.made(), last.id()))
                .map(round -> findRounds.view(round, language));
    }

    @GetMapping("/{round}")
    @Operation(summary = "A round: how far it is, and its latest proposal in figures beside the present state")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`round-unknown`", content = @Content)
    ResponseEntity<RoundView> find(@PathVariable UUID round, Actor actor, Locale language) {
        return answer(round(round, actor), HttpStatus.OK, language);
    }

    @PutMapping(path = "/{round}/rulings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Pin or forbid a pair, or take that back",
            description = "Counts from the next run on. A pin that can't be kept is named with the proposal.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`round-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`round-busy`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RoundExamples.BUSY)))
    @ApiResponse(responseCode = "422", description = "`too-many-rulings`", content = @Content)
    ResponseEntity<RoundView> rule(
            @PathVariable UUID round,
            Revision revision,
            @Valid @RequestBody RulingRequest request,
            Actor actor,
            Locale language) {
        var ruling = Ruling.valueOf(request.ruling().name());
        return answer(
                done(planRound.rule(new RoundId(round), request.pair(), ruling, revision, actor)),
                HttpStatus.OK,
                language);
    }

    @PostMapping("/{round}/runs")
    @Operation(
            summary = "Work the round out again",
            description = "With everything as it is now, and what was pinned and forbidden. The earlier proposal stays "
                    + "readable until the new one is there.")
    @ApiResponse(responseCode = "202")
    @ApiResponse(responseCode = "404", description = "`round-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`round-busy`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RoundExamples.BUSY)))
    ResponseEntity<RoundView> runAgain(@PathVariable UUID round, Revision revision, Actor actor, Locale language) {
        return answer(done(planRound.runAgain(new RoundId(round), revision, actor)), HttpStatus.ACCEPTED, language);
    }

    @GetMapping("/{round}/lines")
    @Operation(
            summary = "Who is proposed where",
            description =
                    "By opportunity, post and volunteer, each with the points as things stand now, every rule that "
                            + "speaks against it meanwhile, and where it stands since it was offered. That it was looked at is "
                            + "noted with everybody shown.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`round-unknown`", content = @Content)
    Page<LineView> lines(@PathVariable UUID round, Paging paging, Actor actor, Locale language) {
        var after = paging.after()
                .map(cursor -> new Pairing(
                        new VolunteerId(cursor.uuid(2)), new PostId(new OpportunityId(cursor.uuid(0)), cursor.uuid(1))))
                .orElse(null);
        var page = Page.of(
                findRounds.lines(round(round, actor), after, paging.limit() + 1),
                paging.limit(),
                last -> Cursor.of(
                        last.pair().post().opportunity(),
                        last.pair().post().post(),
                        last.pair().volunteer()));
        return new Page<>(findRounds.show(page.items(), actor, language), page.next());
    }

    @GetMapping("/{round}/left-out")
    @Operation(
            summary = "Who isn't placed, and why",
            description =
                    "Either the rules that speak against every post, or how many people compete for how many seats, "
                            + "with what the proposal would lose if they were placed all the same.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`round-unknown`", content = @Content)
    Page<LeftOutView> leftOut(@PathVariable UUID round, Paging paging, Actor actor, Locale language) {
        var after =
                paging.after().map(cursor -> new VolunteerId(cursor.uuid(0))).orElse(null);
        var page = Page.of(
                findRounds.leftOut(round(round, actor), after, paging.limit() + 1),
                paging.limit(),
                last -> Cursor.of(last.volunteer()));
        return new Page<>(findRounds.showLeftOut(page.items(), actor, language), page.next());
    }

    @PostMapping(path = "/{round}/offers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Offer one line to its volunteer",
            description =
                    "An offer like any other: the seat is kept until its deadline. The same line again is the same "
                            + "offer.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "404",
            description = "`round-unknown`, `line-unknown`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RoundExamples.LINE_UNKNOWN)))
    ResponseEntity<PlacementView> offer(
            @PathVariable UUID round, @Valid @RequestBody OfferRequest request, Actor actor) {
        return switch (offerLine.handle(new RoundId(round), request.pair(), request.message(), actor)) {
            case OfferLine.Outcome.Placed(var placing) -> {
                if (!(placing instanceof Placing.Done(var placement))) {
                    throw PlacementRefusals.of(placing);
                }
                yield ResponseEntity.created(
                                URI.create("/api/v1/centres/" + placement.centre() + "/placements/" + placement.id()))
                        .body(placement);
            }
            case OfferLine.Outcome.RoundUnknown() -> throw new Problem(VolunteeringProblem.ROUND_UNKNOWN);
            case OfferLine.Outcome.LineUnknown() -> throw new Problem(VolunteeringProblem.LINE_UNKNOWN);
        };
    }

    private MatchingRound round(UUID id, Actor actor) {
        return findRounds
                .find(new RoundId(id), actor)
                .orElseThrow(() -> new Problem(VolunteeringProblem.ROUND_UNKNOWN));
    }

    private static MatchingRound done(PlanRound.Outcome outcome) {
        return switch (outcome) {
            case PlanRound.Outcome.Done(var round) -> round;
            case PlanRound.Outcome.CentreUnknown _ -> throw new Problem(KitProblem.CENTRE_UNKNOWN);
            case PlanRound.Outcome.NotTheirs() -> throw new Problem(KitProblem.FORBIDDEN);
            case PlanRound.Outcome.Unknown() -> throw new Problem(VolunteeringProblem.ROUND_UNKNOWN);
            case PlanRound.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case PlanRound.Outcome.Busy() -> throw new Problem(VolunteeringProblem.ROUND_BUSY);
            case PlanRound.Outcome.TooManyRulings() ->
                throw new Problem(VolunteeringProblem.TOO_MANY_RULINGS).arguments(MatchingRound.MOST_RULINGS);
        };
    }

    private ResponseEntity<RoundView> answer(MatchingRound round, HttpStatus status, Locale language) {
        return ResponseEntity.status(status).eTag(etag(round)).body(findRounds.view(round, language));
    }

    private static String etag(MatchingRound round) {
        return new Revision(round.revision()).etag();
    }
}
