package pl.krakow.centra.events.mentoring.http;

import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.mentoring.ApplyForMentoring;
import pl.krakow.centra.events.mentoring.CandidateView;
import pl.krakow.centra.events.mentoring.FindMentorships;
import pl.krakow.centra.events.mentoring.MatchMentors;
import pl.krakow.centra.events.mentoring.MentorshipView;
import pl.krakow.centra.events.mentoring.RunCourse;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.OfferId;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.ApplicationRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.HandOverRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.ProposalRequest;
import pl.krakow.centra.events.mentoring.http.MentoringRequests.ReasonRequest;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Coaching and mentoring", description = "Applications, who accompanies whom, and how both agree")
class MentorshipsController {

    private static final String MENTORSHIP = "/centres/{centre}/mentorships/{mentorship}";

    private final ApplyForMentoring applyForMentoring;
    private final MatchMentors matchMentors;
    private final RunCourse runCourse;
    private final FindMentorships findMentorships;

    /** @param items latest first */
    @Schema(name = "MyMentorships")
    record Mine(List<MentorshipView> items) {}

    /** @param items who fits best first; who can't be proposed last */
    @Schema(name = "MentorCandidates")
    record Candidates(List<CandidateView> items) {}

    @PostMapping(
            path = "/centres/{centre}/mentoring-offers/{offer}/applications",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Apply to be accompanied",
            description = "For oneself, or for an organisation or group. One open application or course per programme.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`mentoring-offer-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentoring-offer-closed`, `already-applied`")
    @ApiResponse(responseCode = "422", description = "`mentoring-field-unknown`; `idempotency-key-reused`")
    ResponseEntity<MentorshipView> apply(
            @PathVariable CentreId centre,
            @PathVariable UUID offer,
            @Valid @RequestBody ApplicationRequest request,
            Actor actor,
            Locale language) {
        var applied = MentoringRefusals.done(applyForMentoring.apply(
                centre, new OfferId(offer), request.toPerson(language), request.toWish(), actor));
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/mentorships/{mentorship}")
                .build(centre, applied.id());
        return ResponseEntity.created(location).body(applied);
    }

    @GetMapping("/centres/{centre}/mentorships")
    @Operation(
            summary = "A centre's applications and courses",
            description = "In one state, `WAITING` unless said otherwise; who waits longest first, with how many days."
                    + " For the centre's staff.")
    @ApiResponse(responseCode = "200")
    Page<MentorshipView> list(
            @PathVariable CentreId centre,
            @RequestParam(defaultValue = "WAITING") MentorshipState state,
            Paging paging) {
        return findMentorships.list(centre, state, paging);
    }

    @GetMapping("/my-mentorships")
    @Operation(
            summary = "What I applied for or accompany, or did",
            description = "With this account, at all centres, latest first.")
    @ApiResponse(responseCode = "200")
    Mine mine(Actor actor) {
        return new Mine(findMentorships.mine(actor));
    }

    @GetMapping(MENTORSHIP)
    @Operation(
            summary = "One application and what became of it",
            description = "For both sides and the centre's staff; what the sides write is read by the sides only.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    MentorshipView one(@PathVariable CentreId centre, @PathVariable UUID mentorship, Actor actor) {
        return findMentorships
                .find(centre, new MentorshipId(mentorship), actor)
                .orElseThrow(() -> new Problem(EventsProblem.MENTORSHIP_UNKNOWN));
    }

    @GetMapping(MENTORSHIP + "/candidates")
    @Operation(
            summary = "Who could accompany an applicant",
            description =
                    "All mentors of the centre: points per criterion, which sum to the score, and for who can't be"
                            + " proposed every rule that keeps them from it, in words. For the coordinator, who decides.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    Candidates candidates(@PathVariable CentreId centre, @PathVariable UUID mentorship, Locale language) {
        return matchMentors
                .candidates(centre, new MentorshipId(mentorship), language)
                .map(Candidates::new)
                .orElseThrow(() -> new Problem(EventsProblem.MENTORSHIP_UNKNOWN));
    }

    @PostMapping(path = MENTORSHIP + "/propose", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Propose a mentor to both",
            description = "Takes one of the mentor's places until both have said yes, or a week has passed. The same"
                    + " mentor proposed once more changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`, `mentor-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`mentor-full`, `mentor-excluded`, `mentorship-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "mentor-full", value = MentoringExamples.MENTOR_FULL),
                                @ExampleObject(name = "mentor-excluded", value = MentoringExamples.MENTOR_EXCLUDED)
                            }))
    MentorshipView propose(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody ProposalRequest request,
            Locale language) {
        return MentoringRefusals.done(matchMentors.propose(new MatchMentors.Proposal(
                centre,
                new MentorshipId(mentorship),
                new MentorId(request.mentorId()),
                request.goal(),
                request.sessions(),
                language)));
    }

    @PostMapping(path = MENTORSHIP + "/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Let somebody else take over a course that runs",
            description = "For the coordinator, who has spoken with all three; each of them gets a letter. It holds at"
                    + " once: the former mentor finds nothing of the course any more, reflections included, and gets the"
                    + " place back. Sessions that were planned and haven't begun are called off. Who takes over finds"
                    + " goal, sessions and progress, and of reflections what the applicant shares from then on. The"
                    + " same mentor once more changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`, `mentor-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`mentor-full`, `mentor-excluded`, `mentorship-not-possible`: the course doesn't run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "mentor-full", value = MentoringExamples.MENTOR_FULL),
                                @ExampleObject(
                                        name = "mentorship-not-possible",
                                        value = MentoringExamples.MENTORSHIP_NOT_POSSIBLE)
                            }))
    @ApiResponse(
            responseCode = "422",
            description = "`hand-over-out-of-reach`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(MentoringExamples.HAND_OVER_OUT_OF_REACH)))
    MentorshipView handOver(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody HandOverRequest request,
            Locale language) {
        return MentoringRefusals.done(matchMentors.handOver(new MatchMentors.HandOver(
                centre,
                new MentorshipId(mentorship),
                new MentorId(request.mentorId()),
                request.from(),
                request.reason(),
                language)));
    }

    @PostMapping(MENTORSHIP + "/accept")
    @Operation(summary = "Say yes to a proposal", description = "For each side; when both have, the course runs.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`: nothing is proposed, or not any more")
    MentorshipView accept(@PathVariable CentreId centre, @PathVariable UUID mentorship, Actor actor) {
        return MentoringRefusals.done(runCourse.sayYes(command(centre, mentorship, actor)));
    }

    @PostMapping(MENTORSHIP + "/decline")
    @Operation(
            summary = "Say no to a proposal",
            description = "For each side. The application waits again; this pair isn't proposed any more.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`")
    ResponseEntity<Void> decline(@PathVariable CentreId centre, @PathVariable UUID mentorship, Actor actor) {
        MentoringRefusals.done(runCourse.sayNo(command(centre, mentorship, actor)));
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    @PostMapping(MENTORSHIP + "/withdraw")
    @Operation(summary = "Take an application back", description = "For who applied, until the course runs.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-side`")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`")
    MentorshipView withdraw(@PathVariable CentreId centre, @PathVariable UUID mentorship, Actor actor) {
        return MentoringRefusals.done(runCourse.withdraw(command(centre, mentorship, actor)));
    }

    @PostMapping(path = MENTORSHIP + "/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say that the centre has nobody for an application", description = "For the coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mentorship-unknown`")
    @ApiResponse(responseCode = "409", description = "`mentorship-not-possible`")
    MentorshipView reject(
            @PathVariable CentreId centre,
            @PathVariable UUID mentorship,
            @Valid @RequestBody ReasonRequest request,
            Actor actor) {
        return MentoringRefusals.done(runCourse.reject(command(centre, mentorship, actor), request.reason()));
    }

    private static RunCourse.Command command(CentreId centre, UUID mentorship, Actor actor) {
        return new RunCourse.Command(centre, new MentorshipId(mentorship), actor);
    }
}
