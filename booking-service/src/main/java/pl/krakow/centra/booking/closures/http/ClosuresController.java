package pl.krakow.centra.booking.closures.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.closures.CloseRooms;
import pl.krakow.centra.booking.closures.ClosureView;
import pl.krakow.centra.booking.closures.DecideOnHits;
import pl.krakow.centra.booking.closures.FindClosures;
import pl.krakow.centra.booking.closures.ReopenRooms;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.ClosurePlan;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.rooms.AffectedBooking;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/closures", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Closures",
        description = "Closing a centre, rooms or hours for a time, and what becomes of the bookings hit")
class ClosuresController {

    private final CloseRooms closeRooms;
    private final ReopenRooms reopenRooms;
    private final DecideOnHits decideOnHits;
    private final FindClosures findClosures;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Clock clock;

    @Schema(name = "ClosurePreview")
    record Previewed(
            @Schema(description = "how many bookings it would hit", example = "1")
            int count,

            List<AffectedBooking> bookings) {}

    @Schema(name = "ReopenClosure")
    record ReopenRequest(
            @Schema(example = "Ogrzewanie działa") @Nullable @PlainText(max = 1000, lines = true)
            String reason) {}

    @Schema(name = "DecideOnHits")
    record DecisionRequest(
            @NotEmpty @Size(max = 100) List<@NotNull UUID> bookings,
            DecideOnHits.@NotNull Verdict decision,

            @Schema(description = "what the people concerned are told; left out: the closure's reason")
            @Nullable
            @PlainText(max = 1000, lines = true)
            String reason) {}

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Which bookings a closure would hit",
            description =
                    "For the centre's coordinator, with what could be offered instead of the first twenty. Nothing "
                            + "is changed.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    Previewed preview(@PathVariable CentreId centre, @Valid @RequestBody ClosureRequest request) {
        var bookings = closeRooms.preview(plan(centre, request), zone(centre));
        return new Previewed(bookings.size(), bookings);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Close the centre, rooms, or hours of a period",
            description =
                    "For the centre's coordinator. From the answer on nothing new comes into the closed time. The "
                            + "bookings that were there stay until somebody decides on each: `decisions` withdraws or keeps them, "
                            + "moving one is done on the booking.")
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ClosureView.class),
                            examples = @ExampleObject(ClosureExamples.CLOSURE)))
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    ResponseEntity<ClosureView> close(
            @PathVariable CentreId centre, @Valid @RequestBody ClosureRequest request, Actor actor) {
        var zone = zone(centre);
        var id = new ClosureId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var stored = closeRooms.handle(new CloseRooms.Command(id, plan(centre, request), actor));
        var view = findClosures.show(stored, zone);
        return ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/closures/{closure}")
                        .build(centre.value(), view.id()))
                .eTag(new Revision(view.revision()).etag())
                .body(view);
    }

    @GetMapping
    @Operation(
            summary = "The closures of a centre",
            description =
                    "For its staff: those that last until `from` or longer (without it: today), by their first date.")
    Page<ClosureView> list(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from) {
        var zone = zone(centre);
        var first = from == null ? LocalDate.now(clock.withZone(zone)) : from;
        periods.checkDate("?from", first);
        return new Page<>(findClosures.list(centre, first, zone), null);
    }

    @GetMapping("/{closure}")
    @Operation(
            summary = "One closure",
            description =
                    "For the centre's staff: every booking it hit, what has become of it, and what could be offered "
                            + "instead of those that are still open.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`closure-unknown`")
    ResponseEntity<ClosureView> find(@PathVariable CentreId centre, @PathVariable UUID closure) {
        return findClosures
                .find(centre, new ClosureId(closure), zone(centre))
                .map(ClosuresController::ok)
                .orElseThrow(() -> new Problem(BookingProblem.CLOSURE_UNKNOWN));
    }

    @PostMapping(path = "/{closure}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Decide on bookings that a closure hit",
            description =
                    "For the centre's coordinator. `WITHDRAW` takes them back with a reason, `KEEP` lets them take "
                            + "place. What was decided or given up before stays as it is.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`closure-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`closure-lifted`, `decision-not-possible`: a request can't be kept, only withdrawn or moved")
    @ApiResponse(
            responseCode = "422",
            description = "`booking-not-affected`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(ClosureExamples.NOT_AFFECTED)))
    ResponseEntity<ClosureView> decide(
            @PathVariable CentreId centre,
            @PathVariable UUID closure,
            @Valid @RequestBody DecisionRequest request,
            Actor actor) {
        var outcome = decideOnHits.handle(new DecideOnHits.Command(
                centre,
                new ClosureId(closure),
                request.bookings().stream().map(BookingId::new).distinct().toList(),
                request.decision(),
                request.reason(),
                actor));
        return switch (outcome) {
            case DecideOnHits.Outcome.Decided(var stored) -> ok(findClosures.show(stored, zone(centre)));
            case DecideOnHits.Outcome.Unknown() -> throw new Problem(BookingProblem.CLOSURE_UNKNOWN);
            case DecideOnHits.Outcome.NotHit(var bookings) ->
                throw new Problem(BookingProblem.BOOKING_NOT_AFFECTED)
                        .with(
                                "bookings",
                                bookings.stream().map(BookingId::value).toList());
            case DecideOnHits.Outcome.OnlyRequested(var bookings) ->
                throw new Problem(BookingProblem.DECISION_NOT_POSSIBLE)
                        .with(
                                "bookings",
                                bookings.stream().map(BookingId::value).toList());
            case DecideOnHits.Outcome.ReopenedAlready() -> throw new Problem(BookingProblem.CLOSURE_LIFTED);
        };
    }

    @PostMapping(path = "/{closure}/reopen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Open again",
            description = "For the centre's coordinator. What was withdrawn or moved stays so; the rest takes place.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`closure-unknown`")
    @ApiResponse(responseCode = "409", description = "`closure-lifted`: it is open already")
    ResponseEntity<ClosureView> reopen(
            @PathVariable CentreId centre,
            @PathVariable UUID closure,
            Revision revision,
            @Valid @RequestBody ReopenRequest request,
            Actor actor) {
        var outcome = reopenRooms.handle(
                new ReopenRooms.Command(centre, new ClosureId(closure), revision, request.reason(), actor));
        return switch (outcome) {
            case ReopenRooms.Outcome.Reopened(var stored) -> ok(findClosures.show(stored, zone(centre)));
            case ReopenRooms.Outcome.Unknown() -> throw new Problem(BookingProblem.CLOSURE_UNKNOWN);
            case ReopenRooms.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ReopenRooms.Outcome.OpenAlready() -> throw new Problem(BookingProblem.CLOSURE_LIFTED);
        };
    }

    private ClosurePlan plan(CentreId centre, ClosureRequest request) {
        periods.checkDate("/from", request.from());
        periods.checkDate("/to", request.to());
        var errors = request.errors(LocalDate.now(clock.withZone(zone(centre))), fieldProblems);
        closeRooms.unknown(centre.value(), request.named()).stream()
                .map(position -> fieldProblems.error("/rooms/" + position, BookingProblem.ROOM_UNKNOWN))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw fieldProblems.refusal(errors);
        }
        return request.plan(centre);
    }

    private static ResponseEntity<ClosureView> ok(ClosureView view) {
        return ResponseEntity.ok().eTag(new Revision(view.revision()).etag()).body(view);
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).orElseThrow().zone();
    }
}
