package pl.krakow.centra.booking.reservation.http;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.fairness.http.FairnessExamples;
import pl.krakow.centra.booking.reservation.Alternative;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.ChangeBooking;
import pl.krakow.centra.booking.reservation.FindBookings;
import pl.krakow.centra.booking.reservation.MoveBooking;
import pl.krakow.centra.booking.reservation.RecordTurnout;
import pl.krakow.centra.booking.reservation.WithdrawBooking;
import pl.krakow.centra.booking.reservation.domain.AgeBand;
import pl.krakow.centra.booking.reservation.domain.Attendance;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/bookings/{booking}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Life of a booking", description = "Changing, moving, withdrawing, and what became of it")
class BookingLifeController {

    private static final int MOST_PEOPLE = 100_000;

    private final WithdrawBooking withdrawBooking;
    private final RecordTurnout recordTurnout;
    private final ChangeBooking changeBooking;
    private final MoveBooking moveBooking;
    private final FindBookings findBookings;
    private final Slots slots;
    private final FieldProblems fieldProblems;

    @Schema(name = "WithdrawBooking")
    record WithdrawRequest(
            @Schema(example = "Awaria ogrzewania w sali") @NotNull @PlainText(max = 1000, lines = true)
            String reason) {}

    /** @param alternatives what can be booked instead, at once */
    @Schema(name = "WithdrawnBooking")
    record Withdrawn(BookingView booking, List<Alternative> alternatives) {}

    @Schema(name = "CheckInBooking")
    record CheckInRequest() {}

    @Schema(name = "RecordNoShow")
    record NoShowRequest() {}

    @Schema(name = "RecordAttendance")
    record AttendanceRequest(
            @Schema(description = "everybody who was there", example = "31") @NotNull @Min(0) @Max(MOST_PEOPLE)
            Integer total,

            @Schema(description = "people of organisations", example = "24") @Nullable @Min(0) @Max(MOST_PEOPLE)
            Integer ngo,

            @Schema(description = "people of informal groups", example = "2") @Nullable @Min(0) @Max(MOST_PEOPLE)
            Integer informalGroup,

            @Schema(description = "people who came for themselves", example = "5") @Nullable @Min(0) @Max(MOST_PEOPLE)
            Integer resident,

            @Schema(description = "by age, as far as it was counted", example = "{\"UNDER_18\": 3, \"OVER_60\": 4}")
            @Nullable
            Map<AgeBand, @NotNull @Min(0) @Max(MOST_PEOPLE) Integer> ages) {

        Map<AgeBand, Integer> bands() {
            var bands = new EnumMap<AgeBand, Integer>(AgeBand.class);
            if (ages != null) {
                bands.putAll(ages);
            }
            return bands;
        }
    }

    @Schema(name = "MoveBooking")
    record MoveRequest(
            @Schema(example = "1w039") @NotNull @PlainText(max = 40)
            String roomId,

            @Schema(example = "2026-12-02T10:00:00+01:00") @NotNull
            OffsetDateTime start,

            @Schema(example = "2026-12-02T12:00:00+01:00") @NotNull
            OffsetDateTime end,

            @Schema(example = "Remont sali 1w040") @Nullable @PlainText(max = 1000, lines = true)
            String reason) {}

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change what the meeting is about or for how many it is",
            description = "For who made the booking, until it begins, and for the centre's coordinator. Where a "
                    + "coordinator decides on requests, title, purpose and fees of a confirmed booking are theirs alone. "
                    + "Room and time are changed by moving it. Equipment that is added must be free then.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`decision-not-possible`, `only-the-centre`, `equipment-not-available` with alternatives",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(FairnessExamples.EQUIPMENT_NOT_AVAILABLE)))
    @ApiResponse(responseCode = "422", description = "`room-too-small`")
    ResponseEntity<BookingView> change(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody ChangeBookingRequest request,
            Actor actor) {
        var outcome = changeBooking.handle(
                new ChangeBooking.Command(centre, new BookingId(id), revision, request.details(), actor));
        return switch (outcome) {
            case ChangeBooking.Outcome.Answered(var decision) -> BookingAnswers.of(decision);
            case ChangeBooking.Outcome.Refused(var refusal, var alternatives) ->
                throw BookingRefusals.of(refusal, alternatives);
        };
    }

    @PostMapping(path = "/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Move a booking to another room or time of the centre",
            description =
                    "It keeps its id and its state. Who made it or acts for its beneficiary moves a request until it begins, and a confirmed "
                            + "booking as long as it could be cancelled freely, to a room that is lent at once; the centre's "
                            + "coordinator moves whatever hasn't taken place. Until the new time is theirs, the old one stays "
                            + "theirs, and so does what it takes of a quota and of the centre's equipment.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`room-not-available` and `equipment-not-available` with alternatives, `quota-exceeded`, "
                    + "`decision-not-possible`, `only-the-centre`, `too-late`, `took-too-long`",
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
            description = "`outside-opening-hours`, `no-longer-lent`, "
                    + "`not-lent-to-this-kind`, `room-too-small`, `in-the-past`, `beyond-horizon`, "
                    + "`not-on-raster`, `too-short`, `too-long`, `spans-days`")
    ResponseEntity<BookingView> move(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody MoveRequest request,
            Actor actor) {
        var outcome = moveBooking.handle(new MoveBooking.Command(
                centre,
                new BookingId(id),
                revision,
                request.roomId(),
                slots.of(request.start(), request.end()),
                request.reason(),
                actor));
        return switch (outcome) {
            case MoveBooking.Outcome.Moved(var booking) -> BookingAnswers.ok(booking);
            case MoveBooking.Outcome.Refused(var refusal, var alternatives) ->
                throw BookingRefusals.of(refusal, alternatives);
            case MoveBooking.Outcome.RoomUnknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case MoveBooking.Outcome.Unknown() -> throw new Problem(BookingProblem.BOOKING_UNKNOWN);
            case MoveBooking.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case MoveBooking.Outcome.Impossible(var state) -> throw BookingRefusals.notPossible(state);
            case MoveBooking.Outcome.Late(var until) -> throw BookingRefusals.tooLate(until);
            case MoveBooking.Outcome.ForTheCentre() -> throw new Problem(BookingProblem.ONLY_THE_CENTRE);
        };
    }

    @PostMapping(path = "/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a room back for the centre and say why",
            description = "For the centre's coordinator; answers what the user can be offered instead.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<Withdrawn> withdraw(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody WithdrawRequest request,
            Actor actor) {
        var outcome = withdrawBooking.handle(
                new WithdrawBooking.Command(centre, new BookingId(id), revision, request.reason(), actor));
        var booking = BookingAnswers.done(outcome.decision());
        return ResponseEntity.ok()
                .eTag(new Revision(booking.revision()).etag())
                .body(new Withdrawn(booking, outcome.alternatives()));
    }

    @PostMapping(path = "/check-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The people have come",
            description = "For the centre's coordinator and reception, from an hour before the meeting.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`, `not-yet`")
    ResponseEntity<BookingView> checkIn(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody CheckInRequest request,
            Actor actor) {
        return BookingAnswers.of(
                recordTurnout.checkIn(new RecordTurnout.Command(centre, new BookingId(id), revision, actor)));
    }

    @PostMapping(path = "/no-show", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Nobody came",
            description = "For the centre's coordinator and reception, once the meeting has begun. What is left of its "
                    + "time is free again.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`, `not-yet`")
    ResponseEntity<BookingView> noShow(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody NoShowRequest request,
            Actor actor) {
        return BookingAnswers.of(
                recordTurnout.noShow(new RecordTurnout.Command(centre, new BookingId(id), revision, actor)));
    }

    @PostMapping(path = "/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record how many people were there, which completes the booking",
            description = "For the centre's coordinator and reception, once the meeting has begun; again to correct "
                    + "it. Only the total is needed; audiences and ages may be counted in part.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `attendance-does-not-add-up`")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`decision-not-possible`, `not-yet`, `room-not-available`: recorded as a no-show, and given "
                    + "to somebody else since")
    ResponseEntity<BookingView> attendance(
            @PathVariable CentreId centre,
            @PathVariable("booking") UUID id,
            Revision revision,
            @Valid @RequestBody AttendanceRequest request,
            Actor actor) {
        if (!Attendance.addsUp(
                request.total(), request.ngo(), request.informalGroup(), request.resident(), request.bands())) {
            throw fieldProblems.refusal("/total", BookingProblem.ATTENDANCE_DOES_NOT_ADD_UP);
        }
        var attendance = new Attendance(
                request.total(), request.ngo(), request.informalGroup(), request.resident(), request.bands());
        var command = new RecordTurnout.Command(centre, new BookingId(id), revision, actor);
        return switch (recordTurnout.attendance(command, attendance)) {
            case RecordTurnout.Outcome.Recorded(var decision) -> BookingAnswers.of(decision);
            case RecordTurnout.Outcome.GivenAway(var refusal) -> throw BookingRefusals.of(refusal, List.of());
        };
    }

    @GetMapping("/competitors")
    @Operation(
            summary = "Requests for the same time",
            description = "For the centre's staff: every other request that could not be confirmed beside this one, "
                    + "buffers and parts of the room included, by start.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    Page<BookingView> competitors(@PathVariable CentreId centre, @PathVariable("booking") UUID id) {
        return findBookings
                .competitors(centre, new BookingId(id))
                .map(found -> new Page<>(found, null))
                .orElseThrow(() -> new Problem(BookingProblem.BOOKING_UNKNOWN));
    }

    @GetMapping("/history")
    @Operation(summary = "Who did what to a booking, when and why", description = "For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`booking-unknown`")
    Page<BookingView.StepView> history(@PathVariable CentreId centre, @PathVariable("booking") UUID id, Actor actor) {
        return findBookings
                .find(centre, new BookingId(id), actor)
                .map(booking -> new Page<>(booking.history(), null))
                .orElseThrow(() -> new Problem(BookingProblem.BOOKING_UNKNOWN));
    }
}
