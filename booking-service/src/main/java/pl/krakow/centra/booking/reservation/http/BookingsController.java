package pl.krakow.centra.booking.reservation.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
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

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.http.FairnessExamples;
import pl.krakow.centra.booking.privacy.Viewed;
import pl.krakow.centra.booking.reservation.ApproveBooking;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.CancelBooking;
import pl.krakow.centra.booking.reservation.DeclineBooking;
import pl.krakow.centra.booking.reservation.FindBookings;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Bookings", description = "Asking for rooms and deciding on it")
class BookingsController {

    private static final int LONGEST_PERIOD_IN_DAYS = 400;
    private static final int USUAL_PERIOD_IN_DAYS = 31;

    private final PlaceBooking placeBooking;
    private final ApproveBooking approveBooking;
    private final DeclineBooking declineBooking;
    private final CancelBooking cancelBooking;
    private final FindBookings findBookings;
    private final Beneficiaries beneficiaries;
    private final Views views;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Slots slots;
    private final Periods periods;
    private final Clock clock;

    @Schema(name = "DeclineBooking")
    record DeclineRequest(
            @Schema(example = "Zebranie mieszkańców") @NotNull @PlainText(max = 1000, lines = true)
            String reason) {}

    @Schema(name = "CancelBooking")
    record CancelRequest(
            @Schema(example = "Prowadząca zachorowała") @Nullable @PlainText(max = 1000, lines = true)
            String reason) {}

    @Schema(name = "ApproveBooking")
    record ApproveRequest() {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for a room",
            description = "Confirmed at once for staff and where the room is lent at once; otherwise a request the "
                    + "coordinator decides on. Send an `Idempotency-Key` to be able to repeat it safely.")
    @ApiResponse(responseCode = "201", description = "`REQUESTED` or `CONFIRMED`")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(
            responseCode = "403",
            description =
                    "`not-your-beneficiary`, `only-staff-go-over-quota`, `sanctioned`: until when, why, and who can "
                            + "lift it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(name = "sanctioned", value = FairnessExamples.SANCTIONED)))
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`room-not-available` and `equipment-not-available` with what can be booked instead, at once; "
                            + "`quota-exceeded` with the rule, how much is used, and when it begins anew; for staff, "
                            + "who confirm what they place, `beneficiary-unverified`: verify it first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "room-not-available", value = BookingExamples.ROOM_NOT_AVAILABLE),
                                @ExampleObject(
                                        name = "equipment-not-available",
                                        value = FairnessExamples.EQUIPMENT_NOT_AVAILABLE),
                                @ExampleObject(name = "quota-exceeded", value = FairnessExamples.QUOTA_EXCEEDED)
                            }))
    @ApiResponse(
            responseCode = "422",
            description = "`beneficiary-unknown`, `outside-opening-hours`, `no-longer-lent`, "
                    + "`not-lent-to-this-kind`, `room-too-small`, `in-the-past`, "
                    + "`beyond-horizon`, `not-on-raster`, `too-short`, `too-long`, `spans-days`, "
                    + "`regulations-outdated`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(BookingExamples.OUTSIDE_OPENING_HOURS)))
    ResponseEntity<BookingView> place(
            @PathVariable CentreId centre, @Valid @RequestBody PlaceBookingRequest request, Actor actor) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var outcome = placeBooking.handle(new PlaceBooking.Command(
                new BookingId(id),
                centre,
                request.roomId(),
                slots.of(request.start(), request.end()),
                new BeneficiaryId(request.beneficiaryId()),
                request.details(),
                actor,
                null,
                null,
                request.overQuota()));
        return BookingAnswers.of(outcome);
    }

    @GetMapping
    @Operation(
            summary = "The schedule of a centre",
            description = "For its staff; by start, in pages. Without `from` and `to`: the next 31 days.")
    Page<BookingView> list(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(example = "1w040") @RequestParam(required = false) @Nullable String room,
            @RequestParam(required = false) @Nullable BookingState state,
            @Parameter(description = "only the bookings of this beneficiary") @RequestParam(required = false) @Nullable
                    UUID beneficiary,
            Paging paging,
            Actor actor) {
        var zone = centres.find(centre).orElseThrow().zone();
        var period =
                periods.of(from, to, LocalDate.now(clock.withZone(zone)), USUAL_PERIOD_IN_DAYS, LONGEST_PERIOD_IN_DAYS);
        var roomId = room == null
                ? null
                : RoomId.parse(centre.value(), room).orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
        if (beneficiary != null) {
            return noted(
                    actor,
                    findBookings.list(new FindBookings.Concerning(
                            centre,
                            beneficiaries.ids(new BeneficiaryId(beneficiary)),
                            null,
                            period.from(),
                            period.to(),
                            state,
                            true,
                            paging)));
        }
        return noted(
                actor,
                findBookings.list(new FindBookings.Query(centre, period.from(), period.to(), roomId, state, paging)));
    }

    /** Whose bookings staff looked at is kept; what they saw is not. */
    private Page<BookingView> noted(Actor actor, Page<BookingView> page) {
        views.note(
                Viewed.BOOKING_LIST,
                actor,
                page.items().stream()
                        .map(booking -> booking.beneficiaryId().toString())
                        .toList());
        return page;
    }

    @GetMapping("/{booking}")
    @Operation(
            summary = "One booking",
            description = "For who made it, who acts for its beneficiary, and the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    ResponseEntity<BookingView> find(@PathVariable CentreId centre, @PathVariable("booking") UUID id, Actor actor) {
        var found = findBookings.find(centre, new BookingId(id), actor);
        var today =
                LocalDate.now(clock.withZone(centres.find(centre).orElseThrow().zone()));
        if (actor.isStaffOf(centre, today)) {
            found.ifPresent(booking -> views.note(
                    Viewed.BOOKING, actor, Set.of(booking.beneficiaryId().toString())));
        }
        return found.map(BookingAnswers::ok).orElseThrow(() -> new Problem(BookingProblem.BOOKING_UNKNOWN));
    }

    @PostMapping(path = "/{booking}/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Accept a request, which claims its time", description = "For the centre's coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`room-not-available` with alternatives, `decision-not-possible`, `beneficiary-unverified`")
    ResponseEntity<BookingView> approve(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody ApproveRequest request,
            Actor actor) {
        return switch (approveBooking.handle(new ApproveBooking.Command(centre, new BookingId(id), revision, actor))) {
            case ApproveBooking.Outcome.Approved(var booking) -> BookingAnswers.ok(booking);
            case ApproveBooking.Outcome.Taken(var refusal, var alternatives) ->
                throw BookingRefusals.of(refusal, alternatives);
            case ApproveBooking.Outcome.Unknown() -> throw new Problem(BookingProblem.BOOKING_UNKNOWN);
            case ApproveBooking.Outcome.Stale _ -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ApproveBooking.Outcome.Impossible(var state) -> throw BookingRefusals.notPossible(state);
            case ApproveBooking.Outcome.BeneficiaryUnverified() ->
                throw new Problem(BookingProblem.BENEFICIARY_UNVERIFIED);
        };
    }

    @PostMapping(path = "/{booking}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Refuse a request and say why", description = "For the centre's coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<BookingView> decline(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody DeclineRequest request,
            Actor actor) {
        return BookingAnswers.of(declineBooking.handle(
                new DeclineBooking.Command(centre, new BookingId(id), revision, request.reason(), actor)));
    }

    @PostMapping(path = "/{booking}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give a booking up",
            description = "For who made it or acts for its beneficiary, until it begins, and for the coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<BookingView> cancel(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody CancelRequest request,
            Actor actor) {
        return BookingAnswers.of(cancelBooking.handle(
                new CancelBooking.Command(centre, new BookingId(id), revision, request.reason(), actor)));
    }
}
