package pl.krakow.centra.booking.reservation.http;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.WaitForRoom;
import pl.krakow.centra.booking.reservation.WaitForRoom.WaitingView;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/waiting-list", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Waiting list", description = "Waiting for time that others have, and taking it when it is offered")
class WaitingListController {

    private final WaitForRoom waitForRoom;
    private final Slots slots;
    private final Ids ids;

    @Schema(name = "AcceptOffer")
    record AcceptRequest() {}

    @Schema(name = "DeclineOffer")
    record DeclineRequest() {}

    /** @param place how many wait for that time, this one included */
    @Schema(name = "Waiting")
    record Waiting(WaitingView entry, @Schema(example = "2") int place) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Wait for a room that is taken",
            description = "Asks for the same as a booking. When the time becomes free, it is kept for who has waited "
                    + "longest and fits; the offer has a deadline.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`not-your-beneficiary`")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    @ApiResponse(responseCode = "409", description = "`nothing-to-wait-for`: the time is free and can be booked")
    @ApiResponse(
            responseCode = "422",
            description = "`beneficiary-unknown`, `outside-opening-hours`, `no-longer-lent`, "
                    + "`not-lent-to-this-kind`, `room-too-small`, `in-the-past`, "
                    + "`beyond-horizon`, `not-on-raster`, `too-short`, `too-long`, `spans-days`, "
                    + "`regulations-outdated`")
    ResponseEntity<Waiting> join(
            @PathVariable CentreId centre, @Valid @RequestBody PlaceBookingRequest request, Actor actor) {
        var outcome = waitForRoom.join(new PlaceBooking.Command(
                new BookingId(RequestKeys.current().map(ids::derived).orElseGet(ids::next)),
                centre,
                request.roomId(),
                slots.of(request.start(), request.end()),
                new BeneficiaryId(request.beneficiaryId()),
                request.details(),
                actor));
        return switch (outcome) {
            case WaitForRoom.Outcome.Waiting(var entry, var place) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Waiting(entry, place));
            case WaitForRoom.Outcome.NothingToWaitFor() -> throw new Problem(BookingProblem.NOTHING_TO_WAIT_FOR);
            case WaitForRoom.Outcome.Refused(var refusal) -> throw BookingRefusals.of(refusal, List.of());
            case WaitForRoom.Outcome.RoomUnknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case WaitForRoom.Outcome.BeneficiaryUnknown() -> throw new Problem(BookingProblem.BENEFICIARY_UNKNOWN);
            case WaitForRoom.Outcome.NotYourBeneficiary() -> throw new Problem(BookingProblem.NOT_YOUR_BENEFICIARY);
            case WaitForRoom.Outcome.RegulationsOutdated(var current) ->
                throw new Problem(BookingProblem.REGULATIONS_OUTDATED).with("current", current);
        };
    }

    @GetMapping
    @Operation(
            summary = "Who waits",
            description = "From today on, by date, then by how long they have waited: everybody for the centre's "
                    + "staff, others see what they wait for themselves.")
    @ApiResponse(responseCode = "200")
    Page<WaitingView> list(@PathVariable CentreId centre, Actor actor) {
        return new Page<>(waitForRoom.list(centre, actor), null);
    }

    @DeleteMapping("/{entry}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop waiting", description = "For who waits and for the centre's coordinator.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`waiting-entry-unknown`")
    void leave(@PathVariable CentreId centre, @PathVariable UUID entry, Actor actor) {
        if (!waitForRoom.leave(centre, entry, actor)) {
            throw new Problem(BookingProblem.WAITING_ENTRY_UNKNOWN);
        }
    }

    @PostMapping(path = "/{entry}/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take what is offered",
            description = "Places the booking that was waited for, under the entry's id and by the rules of any other.")
    @ApiResponse(responseCode = "201", description = "`REQUESTED` or `CONFIRMED`")
    @ApiResponse(responseCode = "403", description = "`not-your-beneficiary`, `sanctioned`")
    @ApiResponse(responseCode = "404", description = "`waiting-entry-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`no-offer`: nothing is offered, or not any more; `room-not-available` and "
                    + "`equipment-not-available` with what can be booked instead, `quota-exceeded`; for staff, who "
                    + "confirm what they take, `beneficiary-unverified`")
    @ApiResponse(
            responseCode = "422",
            description = "`beneficiary-unknown`, `outside-opening-hours`, `no-longer-lent`, `not-lent-to-this-kind`, "
                    + "`room-too-small`, `too-long`, `regulations-outdated`: the rules have changed since")
    ResponseEntity<BookingView> accept(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            @Valid @RequestBody AcceptRequest request,
            Actor actor) {
        return switch (waitForRoom.accept(centre, entry, actor)) {
            case WaitForRoom.Taking.Placed(var outcome) -> BookingAnswers.of(outcome);
            case WaitForRoom.Taking.NoOffer() -> throw new Problem(BookingProblem.NO_OFFER);
            case WaitForRoom.Taking.Unknown() -> throw new Problem(BookingProblem.WAITING_ENTRY_UNKNOWN);
        };
    }

    @PostMapping(path = "/{entry}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Decline what is offered",
            description = "It passes on to the next who waits; who declines waits no longer.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`waiting-entry-unknown`")
    void decline(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            @Valid @RequestBody DeclineRequest request,
            Actor actor) {
        leave(centre, entry, actor);
    }
}
