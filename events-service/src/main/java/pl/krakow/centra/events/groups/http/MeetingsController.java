package pl.krakow.centra.events.groups.http;

import java.time.LocalDate;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.groups.FindMeetings;
import pl.krakow.centra.events.groups.FindMeetings.Days;
import pl.krakow.centra.events.groups.MeetingView;
import pl.krakow.centra.events.groups.PlanMeetings;
import pl.krakow.centra.events.groups.RecordMeeting;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.http.MeetingRequests.AgendaRequest;
import pl.krakow.centra.events.groups.http.MeetingRequests.AttendanceRequest;
import pl.krakow.centra.events.groups.http.MeetingRequests.CancelRequest;
import pl.krakow.centra.events.groups.http.MeetingRequests.DocumentsRequest;
import pl.krakow.centra.events.groups.http.MeetingRequests.MeetingRequest;
import pl.krakow.centra.events.groups.http.MeetingRequests.NotesRequest;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Meetings of working groups", description = "When they meet, what they deal with, and who came")
class MeetingsController {

    private static final String MEETINGS = "/groups/{group}/meetings";
    private static final String MEETING = MEETINGS + "/{meeting}";
    private static final String NOT_AS_DESCRIBED = "`ends-before-start`, `meeting-too-long`, `out-of-reach`,"
            + " `place-not-single`, `needs-a-room`; `idempotency-key-reused`";

    private final PlanMeetings planMeetings;
    private final RecordMeeting recordMeeting;
    private final FindMeetings findMeetings;
    private final Ids ids;

    @GetMapping("/group-meetings")
    @Operation(
            summary = "The meetings of all groups of a centre",
            description = "From today for a year unless said otherwise, in the order of time, with how they stand with"
                    + " their rooms. For the centre's staff.")
    @ApiResponse(responseCode = "200")
    Page<MeetingView> atCentre(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Locale language) {
        return findMeetings.at(centre, new Days(from, to), paging, language);
    }

    @GetMapping(MEETINGS)
    @Operation(
            summary = "A group's meetings",
            description = "From today on unless said otherwise, in the order of time. For who belongs to the group and"
                    + " the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    Page<MeetingView> list(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Actor actor,
            Locale language) {
        return findMeetings
                .of(centre, new GroupId(group), new Days(from, to), actor, paging, language)
                .orElseThrow(() -> new Problem(EventsProblem.GROUP_UNKNOWN));
    }

    @GetMapping(MEETING)
    @Operation(summary = "One meeting", description = "For who belongs to the group and the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    ResponseEntity<MeetingView> one(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Actor actor,
            Locale language) {
        return findMeetings
                .find(centre, new GroupId(group), new MeetingId(meeting), actor, language)
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.MEETING_UNKNOWN));
    }

    @PostMapping(path = MEETINGS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Plan a meeting",
            description = "For who leads the group. A room of the centre is asked for at once; `room` says how that"
                    + " stands. The members are told once the meeting has its place.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "403",
            description = "`group-not-led`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.NOT_LED)))
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`: there is no such group")
    @ApiResponse(responseCode = "409", description = "`group-not-active`")
    @ApiResponse(responseCode = "422", description = NOT_AS_DESCRIBED)
    ResponseEntity<MeetingView> plan(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @Valid @RequestBody MeetingRequest request,
            Actor actor,
            Locale language) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var meeting = GroupRefusals.done(planMeetings.plan(
                command(centre, group, id, Revision.ANY, actor, language), request.toPlan(), request.toAgenda(ids)));
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/groups/{group}/meetings/{meeting}")
                .build(centre, group, meeting.id());
        return answer(ResponseEntity.created(location), meeting);
    }

    @PutMapping(path = MEETING, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Move a meeting",
            description = "Time, place, title and people expected; what it deals with has an address of its own."
                    + " Another room, or the same at another time, is asked for anew.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`meeting-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.MEETING_NOT_POSSIBLE)))
    @ApiResponse(responseCode = "422", description = NOT_AS_DESCRIBED + ", `meeting-over`")
    ResponseEntity<MeetingView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            @Valid @RequestBody MeetingRequest request,
            Actor actor,
            Locale language) {
        return ok(GroupRefusals.done(
                planMeetings.change(command(centre, group, meeting, revision, actor, language), request.toPlan())));
    }

    @PostMapping(path = MEETING + "/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Call a meeting off", description = "Its room is given up, and the members are told.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`meeting-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.MEETING_NOT_POSSIBLE)))
    @ApiResponse(responseCode = "422", description = "`meeting-over`")
    ResponseEntity<MeetingView> cancel(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            @Valid @RequestBody CancelRequest request,
            Actor actor,
            Locale language) {
        return ok(GroupRefusals.done(
                planMeetings.cancel(command(centre, group, meeting, revision, actor, language), request.reason())));
    }

    @PostMapping(MEETING + "/ask-for-room")
    @Operation(summary = "Ask once more for a meeting's room", description = "After it was refused or taken back.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(responseCode = "409", description = "`needs-no-room`, `meeting-not-possible`")
    @ApiResponse(responseCode = "422", description = "`meeting-over`")
    ResponseEntity<MeetingView> askForRoom(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            Actor actor,
            Locale language) {
        return ok(GroupRefusals.done(
                planMeetings.askForRoom(command(centre, group, meeting, revision, actor, language))));
    }

    @PutMapping(path = MEETING + "/agenda", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what a meeting deals with", description = "The whole of it, in order.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(responseCode = "409", description = "`meeting-not-possible`")
    ResponseEntity<MeetingView> agenda(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            @Valid @RequestBody AgendaRequest request,
            Actor actor,
            Locale language) {
        return ok(GroupRefusals.done(recordMeeting.agenda(
                command(centre, group, meeting, revision, actor, language), request.toAgenda(ids))));
    }

    @PutMapping(path = MEETING + "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write down what was said", description = "Before, at and after the meeting.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(responseCode = "409", description = "`meeting-not-possible`")
    ResponseEntity<MeetingView> notes(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            @Valid @RequestBody NotesRequest request,
            Actor actor,
            Locale language) {
        return ok(GroupRefusals.done(
                recordMeeting.notes(command(centre, group, meeting, revision, actor, language), request.notes())));
    }

    @PutMapping(path = MEETING + "/documents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say which documents belong to a meeting", description = "All of them, as links.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(responseCode = "409", description = "`meeting-not-possible`")
    ResponseEntity<MeetingView> documents(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            @Valid @RequestBody DocumentsRequest request,
            Actor actor,
            Locale language) {
        return ok(GroupRefusals.done(recordMeeting.documents(
                command(centre, group, meeting, revision, actor, language), request.toLinks())));
    }

    @PutMapping(path = MEETING + "/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note that a meeting took place and who came",
            description = "May be corrected. Named may be who belonged to the group on that day.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(responseCode = "409", description = "`meeting-not-begun`, `meeting-not-possible`")
    @ApiResponse(responseCode = "422", description = "`attendance-of-stranger`")
    ResponseEntity<MeetingView> attendance(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            @Valid @RequestBody AttendanceRequest request,
            Actor actor,
            Locale language) {
        return ok(GroupRefusals.done(recordMeeting.held(
                command(centre, group, meeting, revision, actor, language), request.toAttendance())));
    }

    private static PlanMeetings.Command command(
            CentreId centre, UUID group, UUID meeting, Revision seen, Actor actor, Locale language) {
        return new PlanMeetings.Command(centre, new GroupId(group), new MeetingId(meeting), seen, actor, language);
    }

    private static ResponseEntity<MeetingView> ok(MeetingView meeting) {
        return answer(ResponseEntity.ok(), meeting);
    }

    private static ResponseEntity<MeetingView> answer(ResponseEntity.BodyBuilder response, MeetingView meeting) {
        return response.eTag(new Revision(meeting.revision()).etag()).body(meeting);
    }
}
