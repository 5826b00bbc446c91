package pl.krakow.centra.booking.rooms.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.rooms.AffectedBooking;
import pl.krakow.centra.booking.rooms.ChangeOpeningHours;
import pl.krakow.centra.booking.rooms.OpeningHoursView;
import pl.krakow.centra.booking.rooms.domain.HoursRegister;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.http.HoursRequest.OnDate;
import pl.krakow.centra.booking.rooms.http.HoursRequest.Week;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/opening-hours", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Opening hours", description = "When a centre is open; public to read, the coordinator's to change")
class OpeningHoursController {

    private static final int LONGEST_PERIOD_IN_DAYS = 400;
    private static final int USUAL_PERIOD_IN_DAYS = 14;

    private final HoursRegister register;
    private final ChangeOpeningHours changeOpeningHours;
    private final PublicHolidays holidays;
    private final CentreCatalogue centres;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Clock clock;

    /** @param date the exception's date; without one the weekly pattern is meant */
    @Schema(name = "OpeningHoursPreview")
    record PreviewRequest(
            @Nullable @Valid Week week,
            @Schema(example = "2026-12-24") @Nullable LocalDate date,
            @Nullable @Valid OnDate exception) {}

    @Schema(name = "OpeningHoursPreviewed")
    record Previewed(List<AffectedBooking> bookings) {}

    @GetMapping
    @Operation(
            summary = "When a centre is open",
            description = "The weekly pattern, the dates that differ, and each date from `from` to `to` as it is "
                    + "(without them: the next 14 days). The centre's staff also sees the hours in which only staff books; "
                    + "for everybody else those are closed.")
    ResponseEntity<OpeningHoursView> openingHours(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(example = "2026-12-14") @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor) {
        var zone = zone(centre);
        var today = LocalDate.now(clock.withZone(zone));
        var period = periods.of(from, to, today, USUAL_PERIOD_IN_DAYS, LONGEST_PERIOD_IN_DAYS);
        return register.findRevised(centre.value())
                .map(lending -> ResponseEntity.ok()
                        .eTag(new Revision(lending.revision()).etag())
                        .body(OpeningHoursView.of(
                                lending, actor.isStaffOf(centre, today), holidays, zone, period.from(), period.to())))
                .orElseGet(() -> ResponseEntity.ok(OpeningHoursView.none(zone)));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change the weekly pattern",
            description =
                    "For the centre's coordinator. Exceptions stay. Bookings that would lie outside the new hours "
                            + "stop the change until it says that they stay.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(
            responseCode = "409",
            description = "`bookings-affected` with the bookings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RoomExamples.BOOKINGS_AFFECTED)))
    @ApiResponse(responseCode = "422", description = "`centre-lends-nothing`")
    ResponseEntity<OpeningHoursView> change(
            @PathVariable CentreId centre, Revision revision, @Valid @RequestBody Week request, Actor actor) {
        refuse(request.errors(fieldProblems));
        return change(centre, revision, request.change(), request.keepBookings(), request.reason(), actor, null);
    }

    @PutMapping(path = "/exceptions/{date}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Let one date differ",
            description = "For the centre's coordinator: a Saturday that is open, a Friday that is closed, a public "
                    + "holiday for staff only. To keep everybody out of a time for certain, close it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(responseCode = "409", description = "`bookings-affected` with the bookings")
    @ApiResponse(responseCode = "422", description = "`centre-lends-nothing`")
    ResponseEntity<OpeningHoursView> except(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-12") @PathVariable LocalDate date,
            Revision revision,
            @Valid @RequestBody OnDate request,
            Actor actor) {
        periods.checkDate("?date", date);
        refuse(request.errors(fieldProblems));
        return change(centre, revision, request.change(date), request.keepBookings(), request.reason(), actor, date);
    }

    @DeleteMapping("/exceptions/{date}")
    @Operation(
            summary = "Let a date follow the weekly pattern again",
            description =
                    "For the centre's coordinator; a date that follows it already stays as it is. `keepBookings=true` says "
                            + "that bookings outside the hours stay.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`bookings-affected` with the bookings")
    ResponseEntity<OpeningHoursView> followTheWeek(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-12") @PathVariable LocalDate date,
            @RequestParam(defaultValue = "false") boolean keepBookings,
            Revision revision,
            Actor actor) {
        return change(centre, revision, hours -> hours.withoutException(date), keepBookings, null, actor, date);
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Which bookings other hours would leave outside",
            description =
                    "For the centre's coordinator. Either `week`, or `date` with `exception` (without one: the date "
                            + "would follow the weekly pattern). Nothing is changed.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(responseCode = "422", description = "`centre-lends-nothing`")
    Previewed preview(@PathVariable CentreId centre, @Valid @RequestBody PreviewRequest request) {
        return changeOpeningHours
                .preview(centre, zone(centre), change(request))
                .map(Previewed::new)
                .orElseThrow(() -> new Problem(BookingProblem.CENTRE_LENDS_NOTHING));
    }

    private UnaryOperator<OpeningHours> change(PreviewRequest request) {
        var week = request.week();
        var date = request.date();
        var exception = request.exception();
        if (week != null && date == null && exception == null) {
            refuse(week.errors(fieldProblems), "/week");
            return week.change();
        }
        if (week != null || date == null) {
            throw fieldProblems.refusal("/week", BookingProblem.EITHER_WEEK_OR_DATE);
        }
        periods.checkDate("/date", date);
        if (exception == null) {
            return hours -> hours.withoutException(date);
        }
        refuse(exception.errors(fieldProblems), "/exception");
        return exception.change(date);
    }

    private ResponseEntity<OpeningHoursView> change(
            CentreId centre,
            Revision revision,
            UnaryOperator<OpeningHours> change,
            @Nullable Boolean keepBookings,
            @Nullable String reason,
            Actor actor,
            @Nullable LocalDate shown) {
        var zone = zone(centre);
        var outcome = changeOpeningHours.handle(new ChangeOpeningHours.Command(
                centre, zone, revision, change, Boolean.TRUE.equals(keepBookings), reason, actor));
        return switch (outcome) {
            case ChangeOpeningHours.Outcome.Changed(var lending) -> {
                var from = shown == null ? LocalDate.now(clock.withZone(zone)) : shown;
                var to = shown == null ? from.plusDays(USUAL_PERIOD_IN_DAYS - 1L) : shown;
                yield ResponseEntity.ok()
                        .eTag(new Revision(lending.revision()).etag())
                        .body(OpeningHoursView.of(lending, true, holidays, zone, from, to));
            }
            case ChangeOpeningHours.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ChangeOpeningHours.Outcome.BookingsOutside(var outside) ->
                throw new Problem(BookingProblem.BOOKINGS_AFFECTED)
                        .arguments(outside.size())
                        .with("bookings", outside);
            case ChangeOpeningHours.Outcome.CentreLendsNothing() ->
                throw new Problem(BookingProblem.CENTRE_LENDS_NOTHING);
        };
    }

    private void refuse(List<FieldError> errors) {
        refuse(errors, "");
    }

    private void refuse(List<FieldError> errors, String under) {
        if (!errors.isEmpty()) {
            throw fieldProblems.refusal(errors.stream()
                    .map(error -> new FieldError(under + error.pointer(), error.message(), error.code()))
                    .toList());
        }
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).orElseThrow().zone();
    }
}
