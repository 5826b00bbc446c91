package pl.krakow.centra.booking.seasons.http;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.seasons.AllocateSeason;
import pl.krakow.centra.booking.seasons.FindSeasons;
import pl.krakow.centra.booking.seasons.PlanSeason;
import pl.krakow.centra.booking.seasons.PublishSeason;
import pl.krakow.centra.booking.seasons.SeasonPublishing;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonTerms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/seasons", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Seasons", description = "Seasonal rounds: who may wish when, how rooms are shared out, and publishing it")
class SeasonsController {

    private static final int LONGEST_SEASON_IN_DAYS = 400;
    private static final Duration SMALLEST_CAP = Duration.ofMinutes(15);
    private static final Duration LARGEST_CAP = Duration.ofDays(7);

    private final PlanSeason planSeason;
    private final AllocateSeason allocateSeason;
    private final PublishSeason publishSeason;
    private final SeasonPublishing publishing;
    private final FindSeasons findSeasons;
    private final Rooms rooms;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Clock clock;

    @Schema(name = "SeasonStepRequest")
    record StepRequest() {}

    @GetMapping
    @Operation(summary = "The seasons of a centre", description = "The latest first. Drafts are shown to staff only.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`")
    Page<SeasonView> list(@PathVariable CentreId centre, Paging paging, Actor actor) {
        return findSeasons.list(centre, actor, paging).map(found -> view(centre, found));
    }

    @GetMapping("/{season}")
    @Operation(
            summary = "One season",
            description = "With how far it has come: while it is being published the counts of `progress` rise.")
    @AnswersWithSeason
    ResponseEntity<SeasonView> find(@PathVariable CentreId centre, @PathVariable("season") UUID id, Actor actor) {
        return ResponseEntity.ok()
                .eTag(new Revision(found(centre, id, actor).season().revision()).etag())
                .body(view(centre, found(centre, id, actor)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft a season",
            description = "For the centre's coordinator. Send an `Idempotency-Key` to be able to repeat it safely.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request` with a JSON pointer per field, among others `room-not-in-centre`, "
                    + "`end-not-after-start`, `period-too-long`, `cap-out-of-range`")
    ResponseEntity<SeasonView> draft(
            @PathVariable CentreId centre, @Valid @RequestBody SeasonRequest request, Actor actor) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var season = planSeason.draft(centre, new SeasonId(id), terms(centre, id, request), actor);
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/seasons/{season}")
                .build(centre.value(), id);
        return ResponseEntity.created(location)
                .eTag(new Revision(season.revision()).etag())
                .body(view(centre, found(centre, id, actor)));
    }

    @PutMapping(path = "/{season}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change a season",
            description = "A draft may change in everything; later only the name and the end of wishing, until it is "
                    + "allocated. For the centre's coordinator.")
    @AnswersWithSeason
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(responseCode = "409", description = "`season-step-not-possible`")
    ResponseEntity<SeasonView> change(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID id,
            Revision revision,
            @Valid @RequestBody SeasonRequest request,
            Actor actor) {
        var before = found(centre, id, actor).season().terms();
        var terms = terms(centre, id, request);
        // Who doesn't name a seed doesn't mean to change it.
        var kept = request.seed() == null
                ? new SeasonTerms(
                        terms.name(),
                        terms.from(),
                        terms.until(),
                        terms.rooms(),
                        terms.wishesFrom(),
                        terms.wishesUntil(),
                        terms.weeklyCap(),
                        before.seed())
                : terms;
        return answer(centre, planSeason.change(centre, new SeasonId(id), kept, revision, actor), actor);
    }

    @PostMapping(path = "/{season}/open", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take wishes",
            description =
                    "From `wishesFrom` until `wishesUntil`; also again after closing too early. For the coordinator.")
    @AnswersWithSeason
    @ApiResponse(
            responseCode = "409",
            description = "`season-step-not-possible` with the season's `state`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeasonExamples.STEP_NOT_POSSIBLE)))
    ResponseEntity<SeasonView> open(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID id,
            Revision revision,
            @Valid @RequestBody StepRequest request,
            Actor actor) {
        return answer(centre, planSeason.open(centre, new SeasonId(id), revision, actor), actor);
    }

    @PostMapping(path = "/{season}/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take no more wishes", description = "Before `wishesUntil` does it. For the coordinator.")
    @AnswersWithSeason
    @ApiResponse(responseCode = "409", description = "`season-step-not-possible`")
    ResponseEntity<SeasonView> close(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID id,
            Revision revision,
            @Valid @RequestBody StepRequest request,
            Actor actor) {
        return answer(centre, planSeason.close(centre, new SeasonId(id), revision, actor), actor);
    }

    @PostMapping(path = "/{season}/allocate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Share the rooms out among all wishes",
            description =
                    "Makes a proposal; earlier decisions of the coordinator are kept. The same wishes, rooms, hours, "
                            + "bookings, decisions and seed give the same proposal. Who was served least last season has the "
                            + "first turn. Nothing is booked yet. For the coordinator.")
    @AnswersWithSeason
    @ApiResponse(
            responseCode = "409",
            description = "`season-step-not-possible`: wishes are still taken, or it is published")
    ResponseEntity<SeasonView> allocate(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID id,
            Revision revision,
            @Valid @RequestBody StepRequest request,
            Actor actor) {
        return switch (allocateSeason.allocate(centre, new SeasonId(id), revision, actor)) {
            case AllocateSeason.Outcome.Allocated _, AllocateSeason.Outcome.Adjusted _ -> ok(centre, id, actor);
            case AllocateSeason.Outcome.SeasonUnknown(), AllocateSeason.Outcome.WishUnknown() ->
                throw SeasonRefusals.unknown();
            case AllocateSeason.Outcome.Stale _ -> throw SeasonRefusals.stale();
            case AllocateSeason.Outcome.Impossible(var state) -> throw SeasonRefusals.impossible(state);
        };
    }

    @PostMapping(path = "/{season}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Turn the latest proposal into bookings",
            description =
                    "Begins it and answers at once; `progress` of the season tells how far it is. Dates that were "
                            + "taken meanwhile are skipped, each with its reason. Asking again changes nothing. For the "
                            + "coordinator.")
    @ApiResponse(responseCode = "202")
    @ApiResponse(responseCode = "404", description = "`season-unknown`")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`season-step-not-possible`; `wishes-changed`: allocate again, the proposal didn't see all wishes")
    ResponseEntity<SeasonView> publish(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID id,
            Revision revision,
            @Valid @RequestBody StepRequest request,
            Actor actor) {
        return switch (publishSeason.handle(centre, new SeasonId(id), revision, actor)) {
            case PublishSeason.Outcome.Begun(var season) -> {
                publishing.wake();
                yield ResponseEntity.accepted()
                        .eTag(new Revision(season.revision()).etag())
                        .body(view(centre, found(centre, id, actor)));
            }
            case PublishSeason.Outcome.Unknown() -> throw SeasonRefusals.unknown();
            case PublishSeason.Outcome.Stale _ -> throw SeasonRefusals.stale();
            case PublishSeason.Outcome.Impossible(var state) -> throw SeasonRefusals.impossible(state);
            case PublishSeason.Outcome.WishesChanged() -> throw new Problem(BookingProblem.WISHES_CHANGED);
        };
    }

    private ResponseEntity<SeasonView> answer(CentreId centre, PlanSeason.Outcome outcome, Actor actor) {
        return switch (outcome) {
            case PlanSeason.Outcome.Done(var season) -> ok(centre, season.id().value(), actor);
            case PlanSeason.Outcome.Unknown() -> throw SeasonRefusals.unknown();
            case PlanSeason.Outcome.Stale _ -> throw SeasonRefusals.stale();
            case PlanSeason.Outcome.Impossible(var state) -> throw SeasonRefusals.impossible(state);
        };
    }

    private ResponseEntity<SeasonView> ok(CentreId centre, UUID id, Actor actor) {
        var found = found(centre, id, actor);
        return ResponseEntity.ok()
                .eTag(new Revision(found.season().revision()).etag())
                .body(view(centre, found));
    }

    private FindSeasons.Found found(CentreId centre, UUID id, Actor actor) {
        return findSeasons.find(centre, new SeasonId(id), actor).orElseThrow(SeasonRefusals::unknown);
    }

    private SeasonView view(CentreId centre, FindSeasons.Found found) {
        return SeasonView.of(found, zone(centre), clock.instant());
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).orElseThrow().zone();
    }

    private SeasonTerms terms(CentreId centre, UUID id, SeasonRequest request) {
        periods.of(request.from(), request.until(), request.from(), 1, LONGEST_SEASON_IN_DAYS);
        periods.checkTime("/wishesFrom", request.wishesFrom());
        periods.checkTime("/wishesUntil", request.wishesUntil());
        if (!request.wishesFrom().isBefore(request.wishesUntil())) {
            throw fieldProblems.refusal("/wishesUntil", BookingProblem.END_NOT_AFTER_START);
        }
        var cap = request.weeklyCap();
        if (cap.compareTo(SMALLEST_CAP) < 0 || cap.compareTo(LARGEST_CAP) > 0) {
            throw fieldProblems.refusal("/weeklyCap", BookingProblem.CAP_OUT_OF_RANGE);
        }
        for (int n = 0; n < request.rooms().size(); n++) {
            if (RoomId.parse(centre.value(), request.rooms().get(n))
                    .flatMap(rooms::find)
                    .isEmpty()) {
                throw fieldProblems.refusal("/rooms/" + n, BookingProblem.ROOM_NOT_IN_CENTRE);
            }
        }
        var seed = request.seed();
        return new SeasonTerms(
                request.name(),
                request.from(),
                request.until(),
                request.rooms(),
                request.wishesFrom().toInstant(),
                request.wishesUntil().toInstant(),
                cap,
                seed == null ? id.getMostSignificantBits() ^ id.getLeastSignificantBits() : seed);
    }
}
