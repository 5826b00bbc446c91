package pl.krakow.centra.events.groups.http;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.groups.DecisionView;
import pl.krakow.centra.events.groups.FindMeetings;
import pl.krakow.centra.events.groups.PlanMeetings;
import pl.krakow.centra.events.groups.RecordMeeting;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.http.MeetingRequests.DecisionRequest;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/groups/{group}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Decisions of working groups", description = "What a group decided, numbered without gaps")
class GroupDecisionsController {

    private final RecordMeeting recordMeeting;
    private final FindMeetings findMeetings;

    @GetMapping("/decisions")
    @Operation(
            summary = "What a group decided",
            description = "Latest first. For who belongs to the group and the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    Page<DecisionView> list(@PathVariable CentreId centre, @PathVariable UUID group, Paging paging, Actor actor) {
        return findMeetings
                .decisions(centre, new GroupId(group), actor, paging)
                .orElseThrow(() -> new Problem(EventsProblem.GROUP_UNKNOWN));
    }

    @PostMapping(path = "/meetings/{meeting}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Write a decision down",
            description = "Under the group's next number. For who leads the group; from the meeting's start on.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(responseCode = "409", description = "`meeting-not-begun`, `meeting-not-possible`")
    ResponseEntity<DecisionView> write(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            @Valid @RequestBody DecisionRequest request,
            Actor actor,
            Locale language) {
        var command = new PlanMeetings.Command(
                centre, new GroupId(group), new MeetingId(meeting), Revision.ANY, actor, language);
        return answer(ResponseEntity.status(HttpStatus.CREATED), done(recordMeeting.decide(command, request.toSaid())));
    }

    @PutMapping(path = "/decisions/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Correct what was written down of a decision",
            description = "Number, meeting and day stay. For who leads the group.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`group-decision-unknown`, `meeting-unknown`")
    ResponseEntity<DecisionView> correct(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable int number,
            Revision revision,
            @Valid @RequestBody DecisionRequest request,
            Actor actor) {
        return answer(
                ResponseEntity.ok(),
                done(recordMeeting.correct(centre, new GroupId(group), number, revision, request.toSaid(), actor)));
    }

    private static DecisionView done(RecordMeeting.Deciding outcome) {
        return switch (outcome) {
            case RecordMeeting.Deciding.Written(var decision) -> decision;
            case RecordMeeting.Deciding.Unknown() -> throw new Problem(EventsProblem.MEETING_UNKNOWN);
            case RecordMeeting.Deciding.DecisionUnknown() -> throw new Problem(EventsProblem.GROUP_DECISION_UNKNOWN);
            case RecordMeeting.Deciding.NotAllowed() -> throw new Problem(EventsProblem.GROUP_NOT_LED);
            case RecordMeeting.Deciding.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case RecordMeeting.Deciding.NotPossible(var state) -> throw GroupRefusals.notPossible(state);
            case RecordMeeting.Deciding.NotBegun() -> throw new Problem(EventsProblem.MEETING_NOT_BEGUN);
        };
    }

    private static ResponseEntity<DecisionView> answer(ResponseEntity.BodyBuilder response, DecisionView decision) {
        return response.eTag(new Revision(decision.revision()).etag()).body(decision);
    }
}
