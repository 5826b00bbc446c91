package pl.krakow.centra.volunteering.placements.http;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

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
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.DayView;
import pl.krakow.centra.volunteering.placements.MovePlacements;
import pl.krakow.centra.volunteering.placements.MovePlacements.Answer;
import pl.krakow.centra.volunteering.placements.MovePlacements.HostStep;
import pl.krakow.centra.volunteering.placements.PlacementView;
import pl.krakow.centra.volunteering.placements.Placing;
import pl.krakow.centra.volunteering.placements.ShowDay;
import pl.krakow.centra.volunteering.placements.ShowPlacements;
import pl.krakow.centra.volunteering.placements.TakePlaces;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Placements", description = "Volunteers on the shifts and roles of opportunities")
class PlacementsController {

    private static final String ALL = "/centres/{centre}/placements";
    private static final String ONE = ALL + "/{placement}";

    private final TakePlaces takePlaces;
    private final MovePlacements movePlacements;
    private final ShowPlacements showPlacements;
    private final ShowDay showDay;
    private final Ids ids;

    /**
     * @param postId the shift, or the opportunity itself for a long-term role
     * @param volunteerId whom the organisation or the centre offers a seat; nothing when one asks for oneself
     * @param from the day a role is to begin; nothing for its first
     * @param standInFor the placement whose seat is offered; nothing for a free seat
     */
    @Schema(name = "PlacementWish")
    record PlacementRequest(
            @NotNull UUID opportunityId,
            @NotNull UUID postId,
            @Nullable UUID volunteerId,
            @Nullable @Schema(example = "2026-12-01") LocalDate from,
            @Nullable UUID standInFor,

            @Nullable @PlainText(max = 1000, lines = true) @Schema(maxLength = 1000)
            String message) {}

    /** @param remark told to the volunteer */
    @Schema(name = "PlacementRemark")
    record RemarkRequest(
            @Nullable @PlainText(max = 500) @Schema(maxLength = 500)
            String remark) {}

    /** @param day today when not given */
    @Schema(name = "PlacementDay")
    record DayRequest(
            @Nullable @Schema(example = "2026-12-01") LocalDate day,

            @Nullable @PlainText(max = 500) @Schema(maxLength = 500)
            String remark) {}

    /** @param at now when not given */
    @Schema(name = "PlacementMoment")
    record MomentRequest(
            @Nullable @Schema(example = "2026-12-01T10:00:00+01:00")
            OffsetDateTime at) {}

    @Schema(name = "Placements")
    record PlacementsView(List<PlacementView> items) {}

    @PostMapping(path = ALL, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a seat, or offer one",
            description =
                    "A volunteer asks for themselves: `ACCEPTED` (or `AGREED`, where no paper is needed) on a free"
                            + " seat, `WAITING` where there is none, `APPLIED` where the organisation decides. The organisation or the"
                            + " centre offers a free seat with `volunteerId`, to who asks to help at the centre and isn't pausing:"
                            + " `OFFERED` until `until`. A time is never given to two"
                            + " shifts, at whichever centres.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`opportunity-unknown`, `volunteer-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`shift-overlaps`, `does-not-fit`, `already-placed`, `seats-taken`, `too-late`,"
                    + " `opportunity-not-open`, `line-too-long`, `asked-too-often`, `not-a-volunteer`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(PlacementExamples.OVERLAPS)))
    @ApiResponse(responseCode = "422", description = "`post-unknown`, `day-outside`; `idempotency-key-reused`")
    ResponseEntity<PlacementView> place(
            @PathVariable CentreId centre, @Valid @RequestBody PlacementRequest wish, Actor actor) {
        var id = new PlacementId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var placing = takePlaces.handle(new TakePlaces.Command(
                id,
                centre,
                new OpportunityId(wish.opportunityId()),
                wish.postId(),
                wish.volunteerId() == null ? null : new VolunteerId(wish.volunteerId()),
                wish.from(),
                wish.standInFor() == null ? null : new PlacementId(wish.standInFor()),
                wish.message(),
                actor));
        if (placing instanceof Placing.Done(var placement)) {
            return ResponseEntity.created(
                            URI.create("/api/v1/centres/%s/placements/%s".formatted(centre, placement.id())))
                    .body(placement);
        }
        throw PlacementRefusals.of(placing);
    }

    @GetMapping(ALL)
    @Operation(
            summary = "Who is placed on an opportunity",
            description =
                    "For the centre's staff and who acts for the organisation, in the order they came, in pages: of one"
                            + " opportunity, or of all of one organisation's that aren't over; for the staff with"
                            + " neither of all at the centre that aren't over. The organisation learns a"
                            + " volunteer's name when they have a seat, and how to reach them where they agree to that.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`cursor-malformed`")
    @ApiResponse(responseCode = "404", description = "`opportunity-unknown`, `organisation-unknown`")
    Page<PlacementView> placements(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable @Parameter(description = "of one opportunity") UUID opportunity,
            @RequestParam(required = false) @Nullable @Parameter(description = "of one organisation") UUID organisation,
            @RequestParam(required = false) @Nullable PlacementState state,
            Paging paging,
            Actor actor) {
        if (opportunity != null) {
            return showPlacements
                    .of(centre, new OpportunityId(opportunity), state, paging, actor)
                    .orElseThrow(() -> new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN));
        }
        if (organisation != null) {
            return showPlacements
                    .of(centre, new OrganisationId(organisation), state, paging, actor)
                    .orElseThrow(() -> new Problem(VolunteeringProblem.ORGANISATION_UNKNOWN));
        }
        return showPlacements.at(centre, state, paging, actor).orElseThrow(() -> new Problem(KitProblem.FORBIDDEN));
    }

    @GetMapping("/centres/{centre}/shift-list")
    @Operation(
            summary = "The list for a day: which shifts there are, who comes, what is missing",
            description = "All of it for the centre's staff; of their organisations for who acts for them; empty for"
                    + " anybody else. Every look is noted with everybody who was shown.")
    @ApiResponse(responseCode = "200")
    DayView day(
            @PathVariable CentreId centre,
            @RequestParam @Parameter(example = "2026-12-01") LocalDate day,
            @RequestParam(required = false) @Nullable @Parameter(description = "of one organisation") UUID organisation,
            Actor actor) {
        return showDay.of(centre, day, organisation == null ? null : new OrganisationId(organisation), actor);
    }

    @GetMapping("/volunteers/me/placements")
    @Operation(summary = "One's own placements", description = "At all centres, latest first.")
    @ApiResponse(responseCode = "200")
    PlacementsView own(Actor actor) {
        return new PlacementsView(showPlacements.own(actor));
    }

    @GetMapping(ONE)
    @Operation(summary = "One placement", description = "For the volunteer, the organisation and the centre.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    PlacementView placement(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return showPlacements
                .one(centre, new PlacementId(placement), actor)
                .orElseThrow(() -> new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN));
    }

    @PostMapping(ONE + "/accept")
    @Operation(
            summary = "Accept an offer",
            description = "By the volunteer; by the centre for who has no account. Claims the time of the shift.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`shift-overlaps`, `placement-not-possible`")
    PlacementView accept(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return answer(centre, placement, actor, Answer.ACCEPT);
    }

    @PostMapping(ONE + "/decline")
    @Operation(summary = "Decline an offer", description = "The seat goes to the next in line.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`")
    PlacementView decline(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return answer(centre, placement, actor, Answer.DECLINE);
    }

    @PostMapping(ONE + "/withdraw")
    @Operation(summary = "Step back before it begins", description = "The seat goes to the next in line.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`, `not-at-that-time`")
    PlacementView withdraw(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return answer(centre, placement, actor, Answer.WITHDRAW);
    }

    @PostMapping(ONE + "/seek-stand-in")
    @Operation(
            summary = "Look for a stand-in",
            description = "The seat stays the volunteer's until somebody else has accepted it; who waits is offered it"
                    + " first.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`, `not-at-that-time`")
    PlacementView seekStandIn(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return answer(centre, placement, actor, Answer.SEEK_STAND_IN);
    }

    @PostMapping(ONE + "/keep")
    @Operation(summary = "Look for a stand-in no longer", description = "Not once the seat is offered to somebody.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`, `not-at-that-time`")
    PlacementView keep(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return answer(centre, placement, actor, Answer.KEEP_SEAT);
    }

    @PostMapping(ONE + "/approve")
    @Operation(
            summary = "Take a volunteer who asked",
            description = "On a seat; where there is none they wait. By the organisation or the centre.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`")
    PlacementView approve(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return done(movePlacements.decide(wish(centre, placement, actor), HostStep.APPROVE, null));
    }

    @PostMapping(path = ONE + "/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Don't take a volunteer, or take a seat back before the start")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`")
    PlacementView reject(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody RemarkRequest remark,
            Actor actor) {
        return done(movePlacements.decide(wish(centre, placement, actor), HostStep.REJECT, remark.remark()));
    }

    @PostMapping(path = ONE + "/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin the work", description = "Refused while anything is missing that the law asks for.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`not-ready-to-start`, `placement-not-possible`, `not-at-that-time`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(PlacementExamples.NOT_READY)))
    PlacementView start(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody DayRequest day,
            Actor actor) {
        return done(movePlacements.start(wish(centre, placement, actor), day.day()));
    }

    @PostMapping(path = ONE + "/check-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note that a volunteer is there",
            description =
                    "From two hours before the shift to its end; may be noted up to a month later. Begins the work.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`not-ready-to-start`, `placement-not-possible`, `not-at-that-time`, `seats-taken`")
    PlacementView checkIn(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody MomentRequest moment,
            Actor actor) {
        var at = moment.at();
        return done(movePlacements.checkIn(wish(centre, placement, actor), at == null ? null : at.toInstant()));
    }

    @PostMapping(path = ONE + "/check-out", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Note that a volunteer has gone")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`, `not-at-that-time`")
    PlacementView checkOut(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody MomentRequest moment,
            Actor actor) {
        var at = moment.at();
        return done(movePlacements.checkOut(wish(centre, placement, actor), at == null ? null : at.toInstant()));
    }

    @PostMapping(path = ONE + "/no-show", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note that a volunteer didn't come",
            description = "Once it has begun. Their seat may be offered to a stand-in while the shift lasts.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`, `not-at-that-time`")
    PlacementView noShow(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody RemarkRequest remark,
            Actor actor) {
        return done(movePlacements.decide(wish(centre, placement, actor), HostStep.NO_SHOW, remark.remark()));
    }

    @PostMapping(path = ONE + "/finish", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say that the work is done", description = "What is over is finished without that.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-placement`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`")
    PlacementView finish(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody RemarkRequest remark,
            Actor actor) {
        return done(movePlacements.decide(wish(centre, placement, actor), HostStep.FINISH, remark.remark()));
    }

    @PostMapping(path = ONE + "/break-off", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End the work before it is done",
            description = "By the volunteer, the organisation or the centre; `day` was the last one.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`placement-not-possible`, `not-at-that-time`")
    PlacementView breakOff(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody DayRequest day,
            Actor actor) {
        return done(movePlacements.breakOff(wish(centre, placement, actor), day.day(), day.remark()));
    }

    private PlacementView answer(CentreId centre, UUID placement, Actor actor, Answer answer) {
        return done(movePlacements.answer(wish(centre, placement, actor), answer));
    }

    private static MovePlacements.Wish wish(CentreId centre, UUID placement, Actor actor) {
        return new MovePlacements.Wish(centre, new PlacementId(placement), actor);
    }

    private static PlacementView done(Placing placing) {
        if (placing instanceof Placing.Done(var placement)) {
            return placement;
        }
        throw PlacementRefusals.of(placing);
    }
}
