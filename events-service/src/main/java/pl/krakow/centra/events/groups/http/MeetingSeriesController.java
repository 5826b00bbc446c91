package pl.krakow.centra.events.groups.http;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

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
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.groups.FindMeetings;
import pl.krakow.centra.events.groups.MeetingSeriesView;
import pl.krakow.centra.events.groups.PlanSeries;
import pl.krakow.centra.events.groups.PlanSeries.Outcome;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Pattern;
import pl.krakow.centra.events.groups.domain.MeetingSeriesId;
import pl.krakow.centra.events.groups.http.MeetingRequests.SeriesCancelRequest;
import pl.krakow.centra.events.groups.http.MeetingRequests.SeriesChangeRequest;
import pl.krakow.centra.events.groups.http.MeetingRequests.SeriesRequest;
import pl.krakow.centra.events.programme.SeriesDates;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(
        path = "/api/v1/centres/{centre}/groups/{group}/meeting-series",
        produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Series of group meetings", description = "Meetings of a group that repeat by a rule")
class MeetingSeriesController {

    private static final String RULE_CODES = "`invalid-request`; about the rule: `rule-unreadable`,"
            + " `rule-part-not-offered`, `rule-without-end`, `rule-value`, `rule-without-dates`,"
            + " `rule-begins-elsewhere`, `series-too-long`";
    private static final String PLAN_CODES = "`ends-before-start`, `meeting-too-long`, `out-of-reach`,"
            + " `place-not-single`, `needs-a-room`; `idempotency-key-reused`";

    private final PlanSeries planSeries;
    private final FindMeetings findMeetings;
    private final Ids ids;

    /** @param dates in order */
    @Schema(name = "GroupMeetingSeriesPreview")
    record PreviewView(List<SeriesDates.Date> dates) {}

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Look ahead at meetings that repeat",
            description = "The dates, and what is to be known of each. Writes nothing and promises nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = RULE_CODES)
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(responseCode = "422", description = PLAN_CODES)
    PreviewView preview(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @Valid @RequestBody SeriesRequest request,
            Actor actor) {
        return switch (planSeries.preview(wanted(centre, group, request, actor))) {
            case Outcome.Dates(var dates) -> new PreviewView(dates);
            case Outcome other -> throw GroupRefusals.of(other);
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Plan meetings that repeat",
            description = "A meeting on each date that has that time; each asks for its room, and is moved and called"
                    + " off by itself or with those that follow.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = RULE_CODES)
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(responseCode = "409", description = "`group-not-active`")
    @ApiResponse(responseCode = "422", description = PLAN_CODES)
    ResponseEntity<MeetingSeriesView> begin(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @Valid @RequestBody SeriesRequest request,
            Actor actor) {
        var id = new MeetingSeriesId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var series = done(planSeries.begin(id, wanted(centre, group, request, actor)));
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/groups/{group}/meeting-series/{series}")
                .build(centre, group, series.id());
        return answer(ResponseEntity.created(location), series);
    }

    @GetMapping("/{series}")
    @Operation(summary = "One series of meetings", description = "For who belongs to the group and the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`meeting-series-unknown`")
    ResponseEntity<MeetingSeriesView> one(
            @PathVariable CentreId centre, @PathVariable UUID group, @PathVariable UUID series, Actor actor) {
        return findMeetings
                .series(centre, new GroupId(group), new MeetingSeriesId(series), actor)
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.MEETING_SERIES_UNKNOWN));
    }

    @PostMapping(path = "/{series}/change", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change a meeting and all that follow",
            description = "Their dates stay. What is over or was called off is passed over.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`group-unknown`, `meeting-series-unknown`")
    @ApiResponse(responseCode = "409", description = "`group-not-active`, `series-busy`")
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`; " + PLAN_CODES)
    ResponseEntity<MeetingSeriesView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID series,
            Revision revision,
            @Valid @RequestBody SeriesChangeRequest request,
            Actor actor) {
        return act(centre, group, series, revision, request.from(), request.toPattern(), null, actor);
    }

    @PostMapping(path = "/{series}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Call a meeting and all that follow off",
            description = "Their rooms are given up, and the members are told once for all of them.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`group-unknown`, `meeting-series-unknown`")
    @ApiResponse(responseCode = "409", description = "`series-busy`")
    @ApiResponse(responseCode = "422", description = "`occurrence-unknown`")
    ResponseEntity<MeetingSeriesView> cancel(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID series,
            Revision revision,
            @Valid @RequestBody SeriesCancelRequest request,
            Actor actor) {
        return act(centre, group, series, revision, request.from(), null, request.reason(), actor);
    }

    private ResponseEntity<MeetingSeriesView> act(
            CentreId centre,
            UUID group,
            UUID series,
            Revision seen,
            @Nullable LocalDateTime from,
            @Nullable Pattern pattern,
            @Nullable String reason,
            Actor actor) {
        return answer(
                ResponseEntity.ok(),
                done(planSeries.act(new PlanSeries.Command(
                        centre, new GroupId(group), new MeetingSeriesId(series), seen, from, pattern, reason, actor))));
    }

    private static PlanSeries.Wanted wanted(CentreId centre, UUID group, SeriesRequest request, Actor actor) {
        return new PlanSeries.Wanted(
                centre,
                new GroupId(group),
                request.first(),
                request.rule(),
                request.without(),
                request.toPattern(),
                actor);
    }

    private static MeetingSeriesView done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var series) -> series;
            case Outcome other -> throw GroupRefusals.of(other);
        };
    }

    private static ResponseEntity<MeetingSeriesView> answer(
            ResponseEntity.BodyBuilder response, MeetingSeriesView series) {
        return response.eTag(new Revision(series.revision()).etag()).body(series);
    }
}
