package pl.krakow.centra.events.programme.http;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.RuleRefusals;
import pl.krakow.centra.events.programme.ActOnEventSeries;
import pl.krakow.centra.events.programme.ActOnEventSeries.Outcome;
import pl.krakow.centra.events.programme.EventSeriesView;
import pl.krakow.centra.events.programme.FindEventSeries;
import pl.krakow.centra.events.programme.SeriesDates;
import pl.krakow.centra.events.programme.domain.EventSeries.Deed;
import pl.krakow.centra.events.programme.domain.EventSeries.Scope;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/event-series", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Series of events", description = "Events that repeat by a rule")
class EventSeriesController {

    private static final String RULE_CODES = "`invalid-request`; about the rule: `rule-unreadable`,"
            + " `rule-part-not-offered`, `rule-without-end`, `rule-value`, `rule-without-dates`,"
            + " `rule-begins-elsewhere`, `series-too-long`";
    private static final String EVENT_CODES = "`ends-before-start`, `too-long`, `out-of-reach`, `language-unknown`,"
            + " `ages-backwards`, `place-not-single`, `description-not-single`, `needs-a-room`, `times-not-single`,"
            + " `times-missing`";

    private final ActOnEventSeries actOnEventSeries;
    private final FindEventSeries findEventSeries;
    private final Ids ids;

    @Schema(name = "EventSeriesDraft", example = EventExamples.SERIES)
    record SeriesRequest(
            @NotNull
            @Schema(
                    description = "of the first event, by the local clock; the clock on the wall says so on every date",
                    example = "2026-12-01T17:00:00")
            LocalDateTime start,

            @NotNull @Schema(example = "PT2H") Duration duration,

            @NotNull
            @PlainText(max = RecurrenceRule.LONGEST_TEXT)
            @Schema(
                    description = "RFC 5545: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, either COUNT or UNTIL,"
                            + " BYDAY, BYMONTHDAY, BYSETPOS; at most 366 dates",
                    example = "FREQ=WEEKLY;COUNT=10;BYDAY=TU")
            String rule,

            @Nullable
            @Size(max = 366)
            @Schema(description = "dates of the rule to leave out", example = "[\"2026-12-08\"]")
            Set<@NotNull LocalDate> exDates,

            @NotNull
            @Valid
            @Schema(description = "what each of them is; without `start`, `end`, `sessions` and `daily`")
            DraftRequest event) {

        private ActOnEventSeries.Wanted wanted(CentreId centre) {
            return new ActOnEventSeries.Wanted(
                    centre,
                    start.truncatedTo(ChronoUnit.SECONDS),
                    duration,
                    rule,
                    exDates == null ? Set.of() : exDates,
                    event.about(),
                    event.placeOnly());
        }
    }

    @Schema(name = "EventSeriesStep")
    record StepRequest(
            @NotNull @Schema(example = "THIS_AND_FOLLOWING") Scope scope,

            @Nullable
            @Schema(
                    description = "original start of the event it is seen from; the first, if not given",
                    example = "2026-12-15T17:00:00")
            LocalDateTime occurrence,

            @Nullable
            @PlainText(max = 500)
            @Schema(maxLength = 500, description = "of a cancellation: told to the public", example = "Remont sali")
            String reason) {}

    @Schema(name = "EventSeriesChange", description = "What isn't named stays.", example = EventExamples.SERIES_CHANGE)
    record ChangeRequest(
            @NotNull @Schema(example = "ALL") Scope scope,

            @Nullable
            @Schema(
                    description = "original start of the event it is seen from; the first, if not given",
                    example = "2026-12-15T17:00:00")
            LocalDateTime occurrence,

            @Nullable
            @Schema(
                    type = "string",
                    format = "time",
                    description = "another hour of the same days",
                    example = "18:00:00")
            LocalTime time,

            @Nullable @Schema(example = "PT3H") Duration duration,

            @Nullable
            @Valid
            @Schema(description = "another content and place, in full; without `start`, `end`, `sessions` and `daily`")
            DraftRequest event,

            @Nullable
            @Valid
            @Schema(description = "another place with the same content", example = "{\"roomId\": \"1w039\"}")
            PlaceRequest place) {

        private ActOnEventSeries.Change change() {
            return new ActOnEventSeries.Change(
                    event == null ? null : event.about(),
                    time == null ? null : time.truncatedTo(ChronoUnit.SECONDS),
                    duration,
                    place != null ? place.toPlace("/place") : event == null ? null : event.placeOnly());
        }
    }

    @Schema(name = "EventSeriesPreview")
    record PreviewView(List<SeriesDates.Date> dates) {}

    @PostMapping("/preview")
    @Operation(
            summary = "What a series would become, date by date",
            description =
                    "Writes nothing. Each date says what is to be known of it: the clock jumps over that hour, shows"
                            + " it twice, it is a public holiday, or it has passed. Whether rooms are free is answered when they"
                            + " are asked for.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = RULE_CODES)
    @ApiResponse(responseCode = "422", description = EVENT_CODES)
    PreviewView preview(@PathVariable CentreId centre, @Valid @RequestBody SeriesRequest series) {
        return switch (actOnEventSeries.preview(series.wanted(centre))) {
            case Outcome.Dates(var dates) -> new PreviewView(dates);
            case Outcome other -> throw refused(other);
        };
    }

    @PostMapping
    @Operation(
            summary = "Draft a series of events",
            description =
                    "An event like any other on each date that has that hour; each asks for its room by itself, and"
                            + " shows how that stands. Publish them one by one, or several at once.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = RULE_CODES)
    @ApiResponse(responseCode = "422", description = EVENT_CODES + "; `idempotency-key-reused`")
    ResponseEntity<EventSeriesView> begin(
            @PathVariable CentreId centre, @Valid @RequestBody SeriesRequest series, Actor actor, Locale language) {
        var id = new SeriesId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        return switch (actOnEventSeries.begin(id, series.wanted(centre), actor)) {
            case Outcome.Done(var begun) ->
                answer(
                        ResponseEntity.created(URI.create("/api/v1/centres/%s/event-series/%s".formatted(centre, id))),
                        EventSeriesView.of(begun, language));
            case Outcome other -> throw refused(other);
        };
    }

    @GetMapping
    @Operation(summary = "The series of a centre, newest first")
    @ApiResponse(responseCode = "200")
    Page<EventSeriesView> list(@PathVariable CentreId centre, Paging paging, Locale language) {
        return findEventSeries.list(centre, paging, language);
    }

    @GetMapping("/{series}")
    @Operation(summary = "One series", description = "Its events are listed as events, by the series.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `series-unknown`")
    ResponseEntity<EventSeriesView> find(@PathVariable CentreId centre, @PathVariable UUID series, Locale language) {
        return findEventSeries
                .find(centre, new SeriesId(series), language)
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.SERIES_UNKNOWN));
    }

    @PostMapping("/{series}/publish")
    @Operation(
            summary = "Announce several events of a series",
            description = "Those whose rooms were refused or taken back stay drafts.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `series-unknown`")
    @ApiResponse(responseCode = "409", description = "`series-busy`")
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<EventSeriesView> publish(
            @PathVariable CentreId centre,
            @PathVariable UUID series,
            Revision revision,
            @Valid @RequestBody StepRequest step,
            Actor actor,
            Locale language) {
        return act(centre, series, revision, Deed.PUBLISH, step, actor, language);
    }

    @PostMapping("/{series}/cancel")
    @Operation(summary = "Call off several events of a series", description = "Those that are over stay as they are.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `series-unknown`")
    @ApiResponse(responseCode = "409", description = "`series-busy`")
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<EventSeriesView> cancel(
            @PathVariable CentreId centre,
            @PathVariable UUID series,
            Revision revision,
            @Valid @RequestBody StepRequest step,
            Actor actor,
            Locale language) {
        return act(centre, series, revision, Deed.CANCEL, step, actor, language);
    }

    @PostMapping("/{series}/change")
    @Operation(
            summary = "Change several events of a series",
            description =
                    "An event that has a time or place of its own keeps those, one that has words or numbers of its"
                            + " own keeps these; one by itself is changed in full. Events that have begun are left alone.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `series-unknown`")
    @ApiResponse(responseCode = "409", description = "`series-busy`")
    @ApiResponse(responseCode = "422", description = EVENT_CODES + ", `occurrence-unknown`")
    ResponseEntity<EventSeriesView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID series,
            Revision revision,
            @Valid @RequestBody ChangeRequest change,
            Actor actor,
            Locale language) {
        return acted(
                actOnEventSeries.act(new ActOnEventSeries.Command(
                        centre,
                        new SeriesId(series),
                        revision,
                        Deed.CHANGE,
                        change.scope,
                        change.occurrence,
                        change.change(),
                        null,
                        actor)),
                language);
    }

    private ResponseEntity<EventSeriesView> act(
            CentreId centre,
            UUID series,
            Revision revision,
            Deed deed,
            StepRequest step,
            Actor actor,
            Locale language) {
        return acted(
                actOnEventSeries.act(new ActOnEventSeries.Command(
                        centre,
                        new SeriesId(series),
                        revision,
                        deed,
                        step.scope,
                        step.occurrence,
                        null,
                        step.reason,
                        actor)),
                language);
    }

    private static ResponseEntity<EventSeriesView> acted(Outcome outcome, Locale language) {
        return switch (outcome) {
            case Outcome.Done(var series) -> answer(ResponseEntity.ok(), EventSeriesView.of(series, language));
            case Outcome other -> throw refused(other);
        };
    }

    private static Problem refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.RuleRefused(var fault, var part) -> RuleRefusals.unfit(fault, part);
            case Outcome.NoDates() -> RuleRefusals.withoutDates();
            case Outcome.BeginsElsewhere(var nearest) -> RuleRefusals.beginsElsewhere(nearest);
            case Outcome.TooMany(var most) -> RuleRefusals.tooLong(most);
            case Outcome.Refused(var refusal) -> EventAnswers.refused(refusal);
            case Outcome.Unknown() -> new Problem(EventsProblem.SERIES_UNKNOWN);
            case Outcome.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case Outcome.Busy() -> new Problem(EventsProblem.SERIES_BUSY);
            case Outcome.OccurrenceUnknown() ->
                new Problem(EventsProblem.OCCURRENCE_UNKNOWN).with("pointer", "/occurrence");
            case Outcome.Dates(var _), Outcome.Done(var _) -> throw new IllegalStateException("not refused");
        };
    }

    private static ResponseEntity<EventSeriesView> answer(ResponseEntity.BodyBuilder response, EventSeriesView series) {
        return response.eTag(new Revision(series.revision()).etag()).body(series);
    }
}
