package pl.krakow.centra.booking.series.http;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.ActOnSeries;
import pl.krakow.centra.booking.series.SeriesView;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/booking-series/{series}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Series")
class SeriesActsController {

    private final ActOnSeries actOnSeries;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Lengths lengths;

    @PostMapping(path = "/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Try skipped dates again",
            description =
                    "One, several or all of them; at another time of those dates or in another room, if named. They "
                            + "keep their original start as their name. What still can't be placed says so with the code "
                            + "of a single booking; for staff also `beneficiary-unverified`.")
    @AnswersWithSeries
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `length-out-of-range`")
    @ApiResponse(responseCode = "404", description = "`series-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`series-conflicts` (with `ABORT`), `series-busy`, `series-nothing-to-do`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeriesExamples.ACT_CONFLICTS)))
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<SeriesView> retry(
            @PathVariable CentreId centre,
            @PathVariable("series") UUID id,
            Revision revision,
            @Valid @RequestBody SeriesActRequests.Retry request,
            Actor actor) {
        if (request.duration() != null) {
            lengths.check(request.duration());
        }
        return answer(actOnSeries.handle(new ActOnSeries.Retry(
                centre,
                new SeriesId(id),
                revision,
                request.occurrences() == null ? null : Set.copyOf(request.occurrences()),
                request.start(),
                request.duration(),
                request.roomId(),
                request.onConflict() == null ? OnConflict.SKIP : request.onConflict(),
                actor)));
    }

    @PostMapping(path = "/change", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give occurrences another time, room or topic",
            description = "What isn't named stays. A change of several leaves alone what one of them has been given by "
                    + "itself: its time and room if it was moved, its topic if that was changed. Occurrences "
                    + "keep their original start as their name. Meetings that have begun are left alone.")
    @AnswersWithSeries
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request`, `date-only-for-one`, `length-out-of-range`, " + "`occurrence-needed`")
    @ApiResponse(responseCode = "404", description = "`series-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`series-conflicts` (with `ABORT`: nothing was changed), `series-busy`, `series-nothing-to-do`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeriesExamples.ACT_CONFLICTS)))
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<SeriesView> change(
            @PathVariable CentreId centre,
            @PathVariable("series") UUID id,
            Revision revision,
            @Valid @RequestBody SeriesActRequests.Change request,
            Actor actor) {
        if (request.date() != null && request.scope() != Scope.THIS) {
            throw fieldProblems.refusal("/date", BookingProblem.DATE_ONLY_FOR_ONE);
        }
        if (request.date() != null) {
            periods.checkTime("/date", request.date().atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC));
        }
        if (request.duration() != null) {
            lengths.check(request.duration());
        }
        return answer(actOnSeries.handle(new ActOnSeries.Change(
                centre,
                new SeriesId(id),
                revision,
                request.scope(),
                occurrence(request.scope(), request.occurrence()),
                request.onConflict() == null ? OnConflict.ABORT : request.onConflict(),
                request.date(),
                request.start(),
                request.duration(),
                request.roomId(),
                details(request.details()),
                request.reason(),
                actor)));
    }

    /** The regulations stay those that were accepted with each booking. */
    private static @Nullable MeetingDetails details(SeriesActRequests.@Nullable Details details) {
        return details == null
                ? null
                : new MeetingDetails(
                        details.title(),
                        details.purpose(),
                        details.expectedPeople(),
                        details.equipment() == null ? List.of() : details.equipment(),
                        details.feesCollected(),
                        details.responsiblePerson() == null
                                ? null
                                : details.responsiblePerson().toPerson(),
                        "");
    }

    @PostMapping(path = "/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give occurrences up",
            description =
                    "For who made the bookings, and for the coordinator. Meetings that have begun are left alone.")
    @AnswersWithSeries
    @ApiResponse(responseCode = "404", description = "`series-unknown`")
    @ApiResponse(responseCode = "409", description = "`series-busy`, `series-nothing-to-do`")
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<SeriesView> cancel(
            @PathVariable CentreId centre,
            @PathVariable("series") UUID id,
            Revision revision,
            @Valid @RequestBody SeriesActRequests.Cancel request,
            Actor actor) {
        return decide(
                centre,
                id,
                revision,
                Act.Kind.CANCEL,
                request.scope(),
                request.occurrence(),
                OnConflict.SKIP,
                request.reason(),
                actor);
    }

    @PostMapping(path = "/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Accept the requests of a series, which claims their time",
            description =
                    "For the centre's coordinator. With `SKIP` those whose time was taken meanwhile stay requests; "
                            + "with `ABORT` all are accepted or none. Where nobody has verified the beneficiary, each "
                            + "occurrence is refused as `beneficiary-unverified`.")
    @AnswersWithSeries
    @ApiResponse(responseCode = "404", description = "`series-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`series-conflicts` (with `ABORT`), `series-busy`, `series-nothing-to-do`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeriesExamples.ACT_CONFLICTS)))
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<SeriesView> approve(
            @PathVariable CentreId centre,
            @PathVariable("series") UUID id,
            Revision revision,
            @Valid @RequestBody SeriesActRequests.Approve request,
            Actor actor) {
        return decide(
                centre,
                id,
                revision,
                Act.Kind.APPROVE,
                request.scope(),
                request.occurrence(),
                request.onConflict() == null ? OnConflict.SKIP : request.onConflict(),
                null,
                actor);
    }

    @PostMapping(path = "/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Refuse the requests of a series and say why", description = "For the centre's coordinator.")
    @AnswersWithSeries
    @ApiResponse(responseCode = "404", description = "`series-unknown`")
    @ApiResponse(responseCode = "409", description = "`series-busy`, `series-nothing-to-do`")
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<SeriesView> decline(
            @PathVariable CentreId centre,
            @PathVariable("series") UUID id,
            Revision revision,
            @Valid @RequestBody SeriesActRequests.Decline request,
            Actor actor) {
        return decide(
                centre,
                id,
                revision,
                Act.Kind.DECLINE,
                request.scope(),
                request.occurrence(),
                OnConflict.SKIP,
                request.reason(),
                actor);
    }

    private ResponseEntity<SeriesView> decide(
            CentreId centre,
            UUID id,
            Revision revision,
            Act.Kind kind,
            Scope scope,
            @Nullable LocalDateTime occurrence,
            OnConflict onConflict,
            @Nullable String reason,
            Actor actor) {
        return answer(actOnSeries.handle(new ActOnSeries.Decide(
                centre,
                new SeriesId(id),
                revision,
                kind,
                scope,
                occurrence(scope, occurrence),
                onConflict,
                reason,
                actor)));
    }

    private @Nullable LocalDateTime occurrence(Scope scope, @Nullable LocalDateTime occurrence) {
        if (scope != Scope.ALL && occurrence == null) {
            throw fieldProblems.refusal("/occurrence", BookingProblem.OCCURRENCE_NEEDED);
        }
        return occurrence;
    }

    private static ResponseEntity<SeriesView> answer(ActOnSeries.Outcome outcome) {
        return switch (outcome) {
            case ActOnSeries.Outcome.Done(var series) -> SeriesAnswers.ok(series);
            case ActOnSeries.Outcome.Conflicts(var result) ->
                throw new Problem(BookingProblem.SERIES_CONFLICTS).with("occurrences", result.occurrences());
            case ActOnSeries.Outcome.Unknown() -> throw new Problem(BookingProblem.SERIES_UNKNOWN);
            case ActOnSeries.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ActOnSeries.Outcome.Busy() -> throw new Problem(BookingProblem.SERIES_BUSY);
            case ActOnSeries.Outcome.RoomUnknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case ActOnSeries.Outcome.OccurrenceUnknown() -> throw new Problem(BookingProblem.OCCURRENCE_UNKNOWN);
            case ActOnSeries.Outcome.NothingToDo() -> throw new Problem(BookingProblem.SERIES_NOTHING_TO_DO);
        };
    }
}
