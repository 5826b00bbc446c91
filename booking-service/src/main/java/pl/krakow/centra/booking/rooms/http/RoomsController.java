package pl.krakow.centra.booking.rooms.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.Valid;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.rooms.AddRoom;
import pl.krakow.centra.booking.rooms.ChangeRoom;
import pl.krakow.centra.booking.rooms.RetireRoom;
import pl.krakow.centra.booking.rooms.RoomView;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/rooms", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Rooms", description = "What a centre lends; public to read, the coordinator's to change")
class RoomsController {

    private final Rooms rooms;
    private final RoomRegister register;
    private final Lendings lendings;
    private final AddRoom addRoom;
    private final ChangeRoom changeRoom;
    private final RetireRoom retireRoom;
    private final CentreCatalogue centres;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Clock clock;
    private final CentreStaff staff;

    @Schema(name = "RetireRoom")
    record RetireRequest(
            @Schema(description = "the first date on which it isn't lent; left out: today", example = "2027-01-01")
            @Nullable
            LocalDate from,

            @Schema(example = "Sala staje się magazynem") @Nullable @PlainText(max = 1000, lines = true)
            String reason) {}

    @GetMapping
    @Operation(
            summary = "The rooms of a centre",
            description = "Those it lends today or later; parts beside their wholes.")
    Page<RoomView> rooms(@PathVariable CentreId centre, Locale language) {
        List<RoomView> views = lendings.lendingOf(centre.value())
                .map(terms -> rooms.ofCentre(centre.value()).stream()
                        .map(room -> RoomView.of(room, terms.regulationsVersion(), language))
                        .toList())
                .orElse(List.of());
        return new Page<>(views, null);
    }

    @GetMapping("/{room}")
    @Operation(summary = "One room", description = "Retired ones too. The centre's staff is also told who changed it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    ResponseEntity<RoomView> room(
            @PathVariable CentreId centre,
            @Parameter(example = "1w040") @PathVariable String room,
            Actor actor,
            Locale language) {
        var found = RoomId.parse(centre.value(), room)
                .flatMap(register::findRevised)
                .orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
        return answer(found, staff.includes(actor, centre), language);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Lend one room more",
            description = "For the centre's coordinator. A part of a divisible room names the whole: who has the whole "
                    + "has every part, parts don't stand in each other's way.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(
            responseCode = "409",
            description = "`room-exists`: perhaps retired",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RoomExamples.ROOM_EXISTS)))
    @ApiResponse(responseCode = "422", description = "`room-not-divisible`, `centre-lends-nothing`")
    ResponseEntity<RoomView> add(
            @PathVariable CentreId centre, @Valid @RequestBody RoomRequest request, Actor actor, Locale language) {
        var errors = request.errors(fieldProblems);
        var number = request.id();
        var id = number == null ? Optional.<RoomId>empty() : RoomId.parse(centre.value(), number);
        if (id.isEmpty()) {
            errors.addFirst(fieldProblems.error("/id", BookingProblem.ROOM_ID_INVALID));
        }
        if (id.isEmpty() || !errors.isEmpty()) {
            throw fieldProblems.refusal(errors);
        }
        var outcome = addRoom.handle(new AddRoom.Command(id.get(), request.partOf(), request.details(), actor));
        return switch (outcome) {
            case AddRoom.Outcome.Added(var room) ->
                ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/rooms/{room}")
                                .build(centre.value(), room.value().id().room()))
                        .eTag(new Revision(room.revision()).etag())
                        .body(view(room, true, language));
            case AddRoom.Outcome.AlreadyThere() -> throw new Problem(BookingProblem.ROOM_EXISTS);
            case AddRoom.Outcome.NotDivisible() -> throw new Problem(BookingProblem.ROOM_NOT_DIVISIBLE);
            case AddRoom.Outcome.CentreLendsNothing() -> throw new Problem(BookingProblem.CENTRE_LENDS_NOTHING);
        };
    }

    @PutMapping(path = "/{room}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say anew what a room is",
            description = "For the centre's coordinator. Bookings keep the buffers they were made with.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    ResponseEntity<RoomView> change(
            @PathVariable CentreId centre,
            @PathVariable String room,
            Revision revision,
            @Valid @RequestBody RoomRequest request,
            Actor actor,
            Locale language) {
        var id = known(centre, room);
        var found = register.findRevised(id).orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
        var errors = request.errors(found.value(), fieldProblems);
        if (!errors.isEmpty()) {
            throw fieldProblems.refusal(errors);
        }
        var outcome = changeRoom.handle(new ChangeRoom.Command(id, revision, request.details(), actor));
        return switch (outcome) {
            case ChangeRoom.Outcome.Changed(var changed) -> answer(changed, true, language);
            case ChangeRoom.Outcome.Unknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case ChangeRoom.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
        };
    }

    @PostMapping(path = "/{room}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Stop lending a room",
            description =
                    "For the centre's coordinator. Its history stays. Bookings from that date on have to be decided "
                            + "first: the refusal lists them with what could be offered instead.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `date-passed`")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`bookings-affected` with the bookings, `room-has-parts`, `room-retired`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RoomExamples.BOOKINGS_AFFECTED)))
    ResponseEntity<RoomView> retire(
            @PathVariable CentreId centre,
            @PathVariable String room,
            Revision revision,
            @Valid @RequestBody RetireRequest request,
            Actor actor,
            Locale language) {
        var zone = zone(centre);
        var from = request.from() == null ? LocalDate.now(clock.withZone(zone)) : request.from();
        periods.checkDate("/from", from);
        var outcome = retireRoom.handle(
                new RetireRoom.Command(known(centre, room), zone, revision, from, request.reason(), actor));
        return switch (outcome) {
            case RetireRoom.Outcome.Retired(var retired) -> answer(retired, true, language);
            case RetireRoom.Outcome.Unknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case RetireRoom.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case RetireRoom.Outcome.BookingsLeft(var left) ->
                throw new Problem(BookingProblem.BOOKINGS_AFFECTED)
                        .arguments(left.size())
                        .with("bookings", left);
            case RetireRoom.Outcome.PartsLeft(var parts) ->
                throw new Problem(BookingProblem.ROOM_HAS_PARTS).with("parts", parts);
            case RetireRoom.Outcome.DatePassed() -> throw fieldProblems.refusal("/from", BookingProblem.DATE_PASSED);
            case RetireRoom.Outcome.RetiredAlready(var since) ->
                throw new Problem(BookingProblem.ROOM_RETIRED).with("retiredFrom", since);
        };
    }

    private static RoomId known(CentreId centre, String room) {
        return RoomId.parse(centre.value(), room).orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
    }

    private ResponseEntity<RoomView> answer(Revised<Room> room, boolean forStaff, Locale language) {
        return ResponseEntity.ok().eTag(new Revision(room.revision()).etag()).body(view(room, forStaff, language));
    }

    private RoomView view(Revised<Room> room, boolean forStaff, Locale language) {
        var centre = room.value().id().centre();
        var regulations =
                lendings.lendingOf(centre).map(Lending::regulationsVersion).orElse("");
        return forStaff
                ? RoomView.forStaff(room, regulations, language, zone(new CentreId(centre)))
                : RoomView.of(room.value(), regulations, language);
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).orElseThrow().zone();
    }
}
