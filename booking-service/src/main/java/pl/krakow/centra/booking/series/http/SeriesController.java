package pl.krakow.centra.booking.series.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.BeginSeries;
import pl.krakow.centra.booking.series.PlanSeries;
import pl.krakow.centra.booking.series.PreviewSeries;
import pl.krakow.centra.booking.series.SeriesPreview;
import pl.krakow.centra.booking.series.SeriesSummary;
import pl.krakow.centra.booking.series.SeriesView;
import pl.krakow.centra.booking.series.ShowSeries;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/booking-series", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Series", description = "Bookings that repeat")
class SeriesController {

    private final PreviewSeries previewSeries;
    private final BeginSeries beginSeries;
    private final ShowSeries showSeries;
    private final Ids ids;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Lengths lengths;

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a series would become, date by date",
            description = "Writes nothing and promises nothing. Each date is free, free with requests of others beside "
                    + "it, or refused with the code a single booking would get, its reason and what else there is "
                    + "on that day.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(SeriesExamples.PREVIEW)))
    @ApiResponse(
            responseCode = "400",
            description =
                    "`invalid-request`; about the rule: `rule-unreadable`, `rule-part-not-offered`, "
                            + "`rule-without-end`, `rule-value`, `rule-without-dates`, `rule-begins-elsewhere`, `series-too-long`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeriesExamples.RULE)))
    @ApiResponse(responseCode = "403", description = "`not-your-beneficiary`")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    @ApiResponse(responseCode = "409", description = "`beneficiary-unverified`: staff verify it first")
    @ApiResponse(responseCode = "422", description = "`beneficiary-unknown`, `regulations-outdated`, `beyond-horizon`")
    SeriesPreview preview(@PathVariable CentreId centre, @Valid @RequestBody SeriesRequest request, Actor actor) {
        return switch (previewSeries.handle(wanted(centre, request, actor))) {
            case PreviewSeries.Outcome.Shown(var preview) -> preview;
            case PreviewSeries.Outcome.NotPlanned(var why) -> throw refusal(why);
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for rooms for a series",
            description = "With `ABORT` all dates are placed or none, whoever else books at the same time; with `SKIP` "
                    + "what is free is placed. Each occurrence becomes a booking like any other. Send an "
                    + "`Idempotency-Key` to be able to repeat it safely.")
    @ApiResponse(
            responseCode = "201",
            description = "what has become of each date",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SeriesView.class),
                            examples = @ExampleObject(SeriesExamples.SERIES)))
    @ApiResponse(
            responseCode = "400",
            description = "as for the preview",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeriesExamples.RULE)))
    @ApiResponse(responseCode = "403", description = "`not-your-beneficiary`")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`series-conflicts`: nothing was placed; every date with its prospect. An occurrence's own "
                    + "code is one of a single booking's, or `local-time-skipped`; `beneficiary-unverified`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeriesExamples.CONFLICTS)))
    @ApiResponse(responseCode = "422", description = "`beneficiary-unknown`, `regulations-outdated`, `beyond-horizon`")
    ResponseEntity<SeriesView> begin(
            @PathVariable CentreId centre, @Valid @RequestBody SeriesRequest request, Actor actor) {
        var id = new SeriesId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var command = new BeginSeries.Command(id, wanted(centre, request, actor), request.chosen());
        return switch (beginSeries.handle(command)) {
            case BeginSeries.Outcome.Begun(var series) -> SeriesAnswers.created(series);
            case BeginSeries.Outcome.Conflicts(var preview) ->
                throw new Problem(BookingProblem.SERIES_CONFLICTS)
                        .with("total", preview.total())
                        .with("possible", preview.possible())
                        .with("occurrences", preview.occurrences());
            case BeginSeries.Outcome.NotPlanned(var why) -> throw refusal(why);
        };
    }

    @GetMapping
    @Operation(
            summary = "The series of a centre, newest first",
            description = "All of them for its staff; for others those they made.")
    Page<SeriesSummary> list(
            @PathVariable CentreId centre,
            @Parameter(example = "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b") @RequestParam(required = false) @Nullable
                    UUID beneficiary,
            Paging paging,
            Actor actor) {
        return showSeries.list(centre, beneficiary == null ? null : new BeneficiaryId(beneficiary), actor, paging);
    }

    @GetMapping("/{series}")
    @Operation(
            summary = "One series with what has become of each date",
            description = "For who made it, who acts for its beneficiary, and the centre's staff.")
    @AnswersWithSeries
    @ApiResponse(responseCode = "404", description = "`series-unknown`")
    ResponseEntity<SeriesView> find(@PathVariable CentreId centre, @PathVariable("series") UUID id, Actor actor) {
        return showSeries
                .find(centre, new SeriesId(id), actor)
                .map(SeriesAnswers::ok)
                .orElseThrow(() -> new Problem(BookingProblem.SERIES_UNKNOWN));
    }

    private PlanSeries.Wanted wanted(CentreId centre, SeriesRequest request, Actor actor) {
        periods.checkTime("/start", request.start().atOffset(ZoneOffset.UTC));
        lengths.check(request.duration());
        for (var date : request.rDates() == null ? List.<LocalDate>of() : request.rDates()) {
            periods.checkTime("/rDates", date.atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        return new PlanSeries.Wanted(
                centre,
                request.roomId(),
                request.start(),
                request.duration(),
                request.rule(),
                request.exDates() == null ? List.of() : request.exDates(),
                request.rDates() == null ? List.of() : request.rDates(),
                new BeneficiaryId(request.beneficiaryId()),
                request.details(),
                actor);
    }

    private Problem refusal(PlanSeries.Outcome outcome) {
        return switch (outcome) {
            case PlanSeries.Outcome.RoomUnknown() -> new Problem(BookingProblem.ROOM_UNKNOWN);
            case PlanSeries.Outcome.BeneficiaryUnknown() -> new Problem(BookingProblem.BENEFICIARY_UNKNOWN);
            case PlanSeries.Outcome.NotYourBeneficiary() -> new Problem(BookingProblem.NOT_YOUR_BENEFICIARY);
            case PlanSeries.Outcome.BeneficiaryUnverified() -> new Problem(BookingProblem.BENEFICIARY_UNVERIFIED);
            case PlanSeries.Outcome.RegulationsOutdated(var current) ->
                new Problem(BookingProblem.REGULATIONS_OUTDATED).with("current", current);
            case PlanSeries.Outcome.RuleRefused(var fault, var part) ->
                fieldProblems.refusal("/rule", problem(fault), part);
            case PlanSeries.Outcome.NoDates() -> fieldProblems.refusal("/rule", BookingProblem.RULE_WITHOUT_DATES);
            case PlanSeries.Outcome.BeginsElsewhere(var nearest) ->
                fieldProblems.refusal(
                        "/start",
                        BookingProblem.RULE_BEGINS_ELSEWHERE,
                        DateTimeFormatter.ofPattern("dd.MM.yyyy").format(nearest));
            case PlanSeries.Outcome.TooMany(var most) ->
                fieldProblems.refusal("/rule", BookingProblem.SERIES_TOO_LONG, most);
            case PlanSeries.Outcome.TooFar(var last) ->
                new Problem(BookingProblem.BEYOND_HORIZON)
                        .arguments(DateTimeFormatter.ofPattern("dd.MM.yyyy").format(last))
                        .with("lastBookableDate", last);
            case PlanSeries.Outcome.Planned _ -> throw new IllegalStateException("a plan is no refusal");
        };
    }

    private static BookingProblem problem(RecurrenceRule.Fault fault) {
        return switch (fault) {
            case UNREADABLE -> BookingProblem.RULE_UNREADABLE;
            case NOT_SUPPORTED -> BookingProblem.RULE_PART_NOT_OFFERED;
            case NO_END -> BookingProblem.RULE_WITHOUT_END;
            case VALUE -> BookingProblem.RULE_VALUE;
        };
    }
}
