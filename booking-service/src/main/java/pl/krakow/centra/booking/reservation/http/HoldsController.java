package pl.krakow.centra.booking.reservation.http;

import java.time.OffsetDateTime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.HoldRoom;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/holds", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Holds", description = "Keeping a room for the minutes it takes to book it")
class HoldsController {

    private final HoldRoom holdRoom;
    private final Slots slots;
    private final Ids ids;

    @Schema(name = "HoldRoom")
    record HoldRequest(
            @Schema(example = "1w040") @NotNull @PlainText(max = 40)
            String roomId,

            @Schema(example = "2026-12-01T10:00:00+01:00") @NotNull
            OffsetDateTime start,

            @Schema(example = "2026-12-01T12:00:00+01:00") @NotNull
            OffsetDateTime end,

            @Schema(example = "12") @Nullable @Min(1) @Max(100_000)
            Integer expectedPeople) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep a room for some minutes",
            description = "Others find the time `HELD` until the deadline. It gives way by itself when the same person "
                    + "books that time. A person holds one time of a room and day: a new hold replaces the one before.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`room-not-available` with what can be booked instead, at once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(BookingExamples.ROOM_NOT_AVAILABLE)))
    @ApiResponse(
            responseCode = "422",
            description = "`outside-opening-hours`, `no-longer-lent`, "
                    + "`not-lent-to-this-kind`, `room-too-small`, `in-the-past`, `beyond-horizon`, "
                    + "`not-on-raster`, `too-short`, `too-long`, `spans-days`")
    ResponseEntity<HoldRoom.HoldView> hold(
            @PathVariable CentreId centre, @Valid @RequestBody HoldRequest request, Actor actor) {
        var people = request.expectedPeople();
        var outcome = holdRoom.handle(new HoldRoom.Command(
                RequestKeys.current().map(ids::derived).orElseGet(ids::next),
                centre,
                request.roomId(),
                slots.of(request.start(), request.end()),
                people == null ? 1 : people,
                actor));
        return switch (outcome) {
            case HoldRoom.Outcome.Held(var hold) ->
                ResponseEntity.status(HttpStatus.CREATED).body(hold);
            case HoldRoom.Outcome.Refused(var refusal, var alternatives) ->
                throw BookingRefusals.of(refusal, alternatives);
            case HoldRoom.Outcome.RoomUnknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
        };
    }

    @DeleteMapping("/{hold}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a hold up before its time", description = "For the person it was made for.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`hold-unknown`: it never was, or its time is up")
    void release(@PathVariable CentreId centre, @PathVariable String hold, Actor actor) {
        if (!holdRoom.release(centre, hold, actor)) {
            throw new Problem(BookingProblem.HOLD_UNKNOWN);
        }
    }
}
