package pl.krakow.centra.events.mentoring.http;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.mentoring.MentorshipView;
import pl.krakow.centra.events.mentoring.RunCourse;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.CloseRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.GoalRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.HeldRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.MissedRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.ProgressRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.ReasonRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.ReflectionRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.SessionRequest;
import pl.krakow.centra.events.mentoring.reflections.KeepReflections;
import pl.krakow.centra.events.mentoring.reflections.KeepReflections.Reflection;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/mentorships/{mentorship}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Courses of coaching and mentoring",
        description = "Sessions, the goal and how far it is, and what both make of it")
class CourseController {

    private final RunCourse runCourse;
    private final KeepReflections keepReflections;
    private final Ids ids;

    /** @param items in the order they were written */
    @Schema(name = "MentorshipReflections")
    record ReflectionList(List<Reflection> items) {}

    @PostMapping(path = "/sessions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Plan a session",
            description = "For each side and the coordinator; as many as are agreed. Also one that was already, to be"
                    + " noted as held.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`mentorship-not-possible`, `course-sessions-used-up`, `course-sessions-overlap`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(MentoringExamples.MENTORSHIP_NOT_POSSIBLE)))
    @ApiResponse(responseCode = "422", description = "`ends-before-start`, `out-of-reach`; `idempotency-key-reused`")
    @ResponseStatus(HttpStatus.CREATED)
    MentorshipView plan(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody SessionRequest request,
            Actor actor) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        return MentoringRefusals.done(runCourse.plan(command(centre, mentorship, actor), request.toSession(id)));
    }

    @PutMapping(path = "/sessions/{session}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move a session", description = "For each side and the coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`, `course-session-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`mentorship-not-possible`, `course-session-not-possible`, `course-sessions-overlap`")
    @ApiResponse(responseCode = "422", description = "`ends-before-start`, `out-of-reach`")
    MentorshipView move(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @PathVariable UUID session,
            @Valid @RequestBody SessionRequest request,
            Actor actor) {
        return MentoringRefusals.done(runCourse.move(command(centre, mentorship, actor), request.toSession(session)));
    }

    @PostMapping("/sessions/{session}/cancel")
    @Operation(summary = "Call a session off", description = "For each side and the coordinator; it isn't used up.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`, `course-session-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`, `course-session-not-possible`")
    MentorshipView cancel(
            @PathVariable CentreId centre, @PathVariable UUID mentorship, @PathVariable UUID session, Actor actor) {
        return MentoringRefusals.done(runCourse.cancel(command(centre, mentorship, actor), new SessionId(session)));
    }

    @PostMapping(path = "/sessions/{session}/held", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Note that a session took place", description = "And how long. May be corrected.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`, `course-session-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`mentorship-not-possible`, `course-session-not-possible`, `course-session-not-begun`")
    MentorshipView held(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @PathVariable UUID session,
            @Valid @RequestBody HeldRequest request,
            Actor actor) {
        return MentoringRefusals.done(
                runCourse.held(command(centre, mentorship, actor), new SessionId(session), request.minutes()));
    }

    @PostMapping(path = "/sessions/{session}/missed", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note that somebody didn't come to a session",
            description = "It is used up. May be corrected.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`, `course-session-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`mentorship-not-possible`, `course-session-not-possible`, `course-session-not-begun`")
    MentorshipView missed(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @PathVariable UUID session,
            @Valid @RequestBody MissedRequest request,
            Actor actor) {
        return MentoringRefusals.done(
                runCourse.missed(command(centre, mentorship, actor), new SessionId(session), request.by()));
    }

    @PostMapping(path = "/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say how far the goal is",
            description = "For each side. The words are read by both sides; the staff see the number.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`")
    MentorshipView progress(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody ProgressRequest request,
            Actor actor) {
        return MentoringRefusals.done(
                runCourse.note(command(centre, mentorship, actor), request.percent(), request.words()));
    }

    @PutMapping(path = "/goal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Agree on another goal", description = "For each side and the coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`")
    MentorshipView goal(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody GoalRequest request,
            Actor actor) {
        return MentoringRefusals.done(runCourse.aim(command(centre, mentorship, actor), request.goal()));
    }

    @PostMapping(path = "/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Close a course with its result",
            description = "For each side and the coordinator, once it is said what became of every session.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`, `course-sessions-open`")
    MentorshipView close(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody CloseRequest request,
            Actor actor) {
        return MentoringRefusals.done(
                runCourse.close(command(centre, mentorship, actor), request.result(), request.why()));
    }

    @PostMapping(path = "/break-off", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Break a course off",
            description = "For each side and the coordinator. What was planned is called off.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`")
    MentorshipView breakOff(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody ReasonRequest request,
            Actor actor) {
        return MentoringRefusals.done(runCourse.breakOff(command(centre, mentorship, actor), request.reason()));
    }

    @GetMapping("/reflections")
    @Operation(
            summary = "What I wrote down, and what the other side shares",
            description = "For the two sides; the staff find nothing here.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    ReflectionList reflections(@PathVariable CentreId centre, @PathVariable UUID mentorship, Actor actor) {
        return keepReflections
                .list(centre, new MentorshipId(mentorship), actor.subject())
                .map(ReflectionList::new)
                .orElseThrow(() -> new Problem(EventsProblem.MENTORSHIP_UNKNOWN));
    }

    @PostMapping(path = "/reflections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write a reflection down", description = "For each side. Stored encrypted.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`, `course-session-unknown`")
    ResponseEntity<Reflection> reflect(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody ReflectionRequest request,
            Actor actor) {
        return answer(
                ResponseEntity.status(HttpStatus.CREATED),
                done(keepReflections.write(centre, new MentorshipId(mentorship), actor.subject(), request.toText())));
    }

    @PutMapping(path = "/reflections/{reflection}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change one of my reflections", description = "Also whether the other side reads it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "`mentorship-unknown`: there is no such reflection of the caller's; `course-session-unknown`")
    ResponseEntity<Reflection> rewrite(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @PathVariable UUID reflection,
            Revision revision,
            @Valid @RequestBody ReflectionRequest request,
            Actor actor) {
        return answer(
                ResponseEntity.ok(),
                done(keepReflections.rewrite(
                        centre,
                        new MentorshipId(mentorship),
                        reflection,
                        revision,
                        actor.subject(),
                        request.toText())));
    }

    @DeleteMapping("/reflections/{reflection}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take one of my reflections away")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    void remove(
            @PathVariable CentreId centre, @PathVariable UUID mentorship, @PathVariable UUID reflection, Actor actor) {
        if (!keepReflections.remove(centre, new MentorshipId(mentorship), reflection, actor.subject())) {
            throw new Problem(EventsProblem.MENTORSHIP_UNKNOWN);
        }
    }

    private static Reflection done(KeepReflections.Outcome outcome) {
        return switch (outcome) {
            case KeepReflections.Outcome.Done(var reflection) -> reflection;
            case KeepReflections.Outcome.Unknown() -> throw new Problem(EventsProblem.MENTORSHIP_UNKNOWN);
            case KeepReflections.Outcome.SessionUnknown() -> throw new Problem(EventsProblem.COURSE_SESSION_UNKNOWN);
            case KeepReflections.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
        };
    }

    private static ResponseEntity<Reflection> answer(ResponseEntity.BodyBuilder response, Reflection reflection) {
        return response.eTag(new Revision(reflection.revision()).etag())
                .header("Cache-Control", "no-store")
                .body(reflection);
    }

    private static RunCourse.Command command(CentreId centre, UUID mentorship, Actor actor) {
        return new RunCourse.Command(centre, new MentorshipId(mentorship), actor);
    }
}
