package pl.krakow.centra.events.studyvisits.http;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
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

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Wording;
import pl.krakow.centra.events.studyvisits.ApplicationsView;
import pl.krakow.centra.events.studyvisits.ExplanationView;
import pl.krakow.centra.events.studyvisits.FindApplications;
import pl.krakow.centra.events.studyvisits.PlanVisit;
import pl.krakow.centra.events.studyvisits.SelectParticipants;
import pl.krakow.centra.events.studyvisits.VisitView;
import pl.krakow.centra.events.studyvisits.domain.Criterion;
import pl.krakow.centra.events.studyvisits.domain.SelectionRules;
import pl.krakow.centra.events.studyvisits.domain.VisitPlan;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Study visits", description = "Whom a visit goes to, how the day goes, and who goes with it")
class StudyVisitController {

    private static final String EVENT = "/centres/{centre}/events/{event}";
    private static final String VISIT = EVENT + "/study-visit";

    private final PlanVisit planVisit;
    private final SelectParticipants selectParticipants;
    private final FindApplications findApplications;

    @Schema(name = "StudyVisitText", description = "Polish is required")
    record TextRequest(
            @NotNull
            @PlainText(max = 2000, lines = true)
            @Schema(maxLength = 2000, example = "Jak działa dom sąsiedzki")
            String pl,

            @Nullable @PlainText(max = 2000, lines = true) @Schema(maxLength = 2000)
            String en,

            @Nullable @PlainText(max = 2000, lines = true) @Schema(maxLength = 2000)
            String uk) {

        Wording toWording() {
            return new Wording(pl, en, uk);
        }

        static @Nullable Wording some(@Nullable TextRequest text) {
            return text == null ? null : text.toWording();
        }
    }

    @Schema(name = "StudyVisitHostDraft")
    record HostRequest(
            @NotNull @PlainText(max = 200) @Schema(example = "Dom Sąsiedzki Orunia", maxLength = 200)
            String name,

            @NotNull @PlainText(max = 120) @Schema(example = "Gdańsk", maxLength = 120)
            String place,

            @NotNull @PlainText(max = 300) @Schema(example = "ul. Dworcowa 9, 80-026 Gdańsk", maxLength = 300)
            String address,

            @Nullable @PlainText(max = 300) @Schema(description = "seen by staff only", maxLength = 300)
            String contact,

            @NotNull @Valid TextRequest seen) {}

    @Schema(name = "StudyVisitTravelDraft")
    record TravelRequest(
            @NotNull VisitPlan.Means means,

            @NotNull @PlainText(max = 300) @Schema(example = "ul. Reymonta 20, wejście od stadionu", maxLength = 300)
            String meetingPoint,

            @NotNull @Schema(example = "2027-03-12T07:30:00+01:00")
            OffsetDateTime departs,

            @NotNull @Schema(example = "2027-03-12T20:00:00+01:00")
            OffsetDateTime returns,

            @NotNull VisitPlan.Cost cost,

            @Nullable
            @DecimalMin("0.01")
            @DecimalMax("10000")
            @Digits(integer = 5, fraction = 2)
            @Schema(description = "what it costs a person, in złoty; where they bear it", example = "45.00")
            BigDecimal price,

            @Nullable @Valid TextRequest accessibility) {

        VisitPlan.Travel toTravel() {
            return new VisitPlan.Travel(
                    means,
                    meetingPoint,
                    departs.toInstant().truncatedTo(ChronoUnit.SECONDS),
                    returns.toInstant().truncatedTo(ChronoUnit.SECONDS),
                    cost,
                    price == null ? 0 : price.movePointRight(2).intValueExact(),
                    TextRequest.some(accessibility));
        }
    }

    @Schema(name = "StudyVisitItemDraft")
    record ItemRequest(
            @NotNull @Schema(example = "2027-03-12T11:00:00+01:00")
            OffsetDateTime from,

            @NotNull @Schema(example = "2027-03-12T12:30:00+01:00")
            OffsetDateTime to,

            @NotNull @Valid TextRequest what) {}

    @Schema(name = "StudyVisitDraft")
    record PlanRequest(
            @NotNull @NotEmpty @Size(max = VisitPlan.MOST_HOSTS)
            List<@NotNull @Valid HostRequest> hosts,

            @NotNull @Valid TravelRequest travel,

            @NotNull @Size(max = VisitPlan.MOST_ITEMS) @Schema(description = "in order, between departure and return")
            List<@NotNull @Valid ItemRequest> programme,

            @Nullable @Valid TextRequest bring) {

        VisitPlan toPlan() {
            return new VisitPlan(
                    hosts.stream()
                            .map(host -> new VisitPlan.Host(
                                    host.name(),
                                    host.place(),
                                    host.address(),
                                    host.contact(),
                                    host.seen().toWording()))
                            .toList(),
                    travel.toTravel(),
                    programme.stream()
                            .map(item -> new VisitPlan.Item(
                                    item.from().toInstant().truncatedTo(ChronoUnit.SECONDS),
                                    item.to().toInstant().truncatedTo(ChronoUnit.SECONDS),
                                    item.what().toWording()))
                            .toList(),
                    TextRequest.some(bring));
        }
    }

    @Schema(name = "StudyVisitCriterionDraft")
    record CriterionRequest(
            @NotNull UUID id,
            @NotNull @Valid TextRequest name,
            @NotNull Criterion.Kind kind,

            @Nullable
            @Min(1)
            @Max(Criterion.HIGHEST_WEIGHT)
            @Schema(description = "of `SCORED`: points it brings at most", example = "40")
            Integer weight,

            @Nullable
            @Min(1)
            @Max(Criterion.HIGHEST_SCALE)
            @Schema(description = "of `SCORED`: the best mark", example = "5")
            Integer scale,

            @Nullable @Min(1) @Max(Criterion.MOST_MONTHS) @Schema(description = "of `NOT_LATELY`", example = "12")
            Integer months) {

        Criterion toCriterion() {
            return new Criterion(id, name.toWording(), kind, number(weight), number(scale), number(months));
        }

        private static int number(@Nullable Integer given) {
            return given == null ? 0 : given;
        }
    }

    @Schema(name = "StudyVisitCriteriaDraft")
    record CriteriaRequest(
            @NotNull @NotEmpty @Size(max = SelectionRules.MOST_CRITERIA)
            List<@NotNull @Valid CriterionRequest> criteria,

            @NotNull
            @Min(1)
            @Max(SelectionRules.MOST_ASSESSORS)
            @Schema(description = "how many assess each application", example = "2")
            Integer assessors,

            @Nullable
            @Min(0)
            @Max(Criterion.HIGHEST_WEIGHT * SelectionRules.MOST_CRITERIA)
            @Schema(description = "points below which nobody goes", example = "50")
            Integer minimum,

            @Nullable
            @Min(0)
            @Max(1000)
            @Schema(
                    description = "how many wait for a seat at most; everybody who qualifies when left out",
                    example = "10")
            Integer reserve) {

        SelectionRules toRules() {
            return new SelectionRules(
                    criteria.stream().map(CriterionRequest::toCriterion).toList(),
                    assessors,
                    minimum == null ? 0 : minimum,
                    reserve);
        }
    }

    @Schema(name = "AssessStudyVisitApplication")
    record AssessRequest(
            @NotNull
            @Size(max = SelectionRules.MOST_CRITERIA)
            @Schema(
                    description = "one's mark by criterion, from 0 to the best of its scale",
                    example = "{\"0198f3a0-0000-7000-8000-0000000000c1\": 4}")
            Map<@NotNull UUID, @NotNull Integer> marks,

            @Nullable @PlainText(max = 500, lines = true) @Schema(description = "for the other staff", maxLength = 500)
            String comment) {}

    @Schema(name = "RuleOnStudyVisitApplication")
    record RulingRequest(
            @NotNull UUID criterion,
            @NotNull Boolean met,

            @NotNull
            @PlainText(max = 300)
            @Schema(
                    description = "told to who applied",
                    example = "Stowarzyszenie w organizacji, potwierdzone",
                    maxLength = 300)
            String reason) {}

    @Schema(name = "DecideStudyVisit")
    record DecideRequest(
            @Nullable
            @PlainText(max = 500, lines = true)
            @Schema(description = "told to everybody who can't go, after why", maxLength = 500)
            String words) {}

    @GetMapping(VISIT)
    @Operation(
            summary = "Whom a study visit goes to and how",
            description =
                    "With the criteria by which it is decided who goes. Between equal scores the earlier application"
                            + " goes first.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`: also for events of another kind")
    ResponseEntity<VisitView> visit(@PathVariable CentreId centre, @PathVariable UUID event, Actor actor) {
        return planVisit
                .find(centre, new EventId(event), actor)
                .map(StudyVisitController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PutMapping(path = VISIT, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say whom a study visit goes to and how", description = "`If-Match: \"0\"` the first time.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(
            responseCode = "422",
            description = "`not-a-study-visit`, `returns-before-departure`, `programme-out-of-order`,"
                    + " `travel-cost-doesnt-fit`")
    ResponseEntity<VisitView> plan(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision seen,
            @Valid @RequestBody PlanRequest request) {
        var command = new PlanVisit.Command(centre, new EventId(event), seen);
        return answer(StudyVisitRefusals.done(planVisit.plan(command, request.toPlan())));
    }

    @PutMapping(path = VISIT + "/criteria", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say by what it is decided who goes",
            description = "Everybody may read it. It doesn't change once somebody was assessed by it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`criteria-in-use`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(StudyVisitExamples.CRITERIA_IN_USE)))
    @ApiResponse(
            responseCode = "422",
            description = "`not-a-study-visit`, `criterion-twice`, `criterion-not-whole`, `minimum-above-most`")
    ResponseEntity<VisitView> selectBy(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision seen,
            @Valid @RequestBody CriteriaRequest request) {
        var command = new PlanVisit.Command(centre, new EventId(event), seen);
        return answer(StudyVisitRefusals.done(planVisit.selectBy(command, request.toRules())));
    }

    @GetMapping(VISIT + "/applications")
    @Operation(
            summary = "How the applications stand",
            description =
                    "Who isn't decided about in the order in which they would go now, then who doesn't qualify, then"
                            + " who was decided about, as it was decided. Points per criterion sum to the score.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    ResponseEntity<ApplicationsView> applications(
            @PathVariable CentreId centre, @PathVariable UUID event, Actor actor) {
        return findApplications
                .list(centre, new EventId(event), actor)
                .map(StudyVisitController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PutMapping(path = VISIT + "/applications/{registration}/assessment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give one's marks for an application",
            description =
                    "In place of one's earlier ones. Marks of several assessors are averaged. Nobody assesses their"
                            + " own application.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`own-application`")
    @ApiResponse(responseCode = "404", description = "`event-unknown`, `registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`already-decided`")
    @ApiResponse(
            responseCode = "422",
            description = "`mark-unfit`, `criterion-unknown`, `not-a-study-visit`, `too-many-assessments`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(StudyVisitExamples.MARK_UNFIT)))
    ResponseEntity<ApplicationsView> assess(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            @Valid @RequestBody AssessRequest request,
            Actor actor) {
        return answer(StudyVisitRefusals.done(selectParticipants.assess(
                new SelectParticipants.Command(centre, new EventId(event), actor),
                new RegistrationId(registration),
                request.marks(),
                request.comment())));
    }

    @PutMapping(path = VISIT + "/applications/{registration}/ruling", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say whether an application meets what must be met",
            description = "Where only people can tell, or the service was wrong. The reason is told to who applied.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`own-application`")
    @ApiResponse(responseCode = "404", description = "`event-unknown`, `registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`already-decided`")
    @ApiResponse(responseCode = "422", description = "`criterion-unknown`, `not-a-study-visit`")
    ResponseEntity<ApplicationsView> rule(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            @Valid @RequestBody RulingRequest request,
            Actor actor) {
        return answer(StudyVisitRefusals.done(selectParticipants.rule(
                new SelectParticipants.Command(centre, new EventId(event), actor),
                new RegistrationId(registration),
                request.criterion(),
                request.met(),
                request.reason())));
    }

    @PostMapping(path = VISIT + "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Decide who goes",
            description =
                    "About everybody who applied, in one act, as `If-Match` says the ranking was seen: the first have"
                            + " the seats, the next ones wait in that order, the others are told why they can't go. Who applies"
                            + " later is decided about by doing it again.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`not-assessed`, `nobody-applied`, `not-announced`, `called-off`, `postponed`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(StudyVisitExamples.NOT_ASSESSED)))
    @ApiResponse(responseCode = "412", description = "`precondition-failed`: somebody assessed or decided meanwhile")
    @ApiResponse(responseCode = "422", description = "`not-a-study-visit`, `already-over`")
    ResponseEntity<ApplicationsView> decide(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision seen,
            @Valid @RequestBody DecideRequest request,
            Actor actor) {
        return answer(StudyVisitRefusals.done(selectParticipants.decide(
                new SelectParticipants.Command(centre, new EventId(event), actor), seen, request.words())));
    }

    @GetMapping(EVENT + "/registrations/{registration}/selection")
    @Operation(
            summary = "Why somebody goes, waits or can't go",
            description =
                    "Once it is decided: points per criterion, which sum to the score, the rank, and what must be met."
                            + " For who applied and the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`selection-unknown`: it isn't decided, or isn't theirs")
    ExplanationView explain(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            Actor actor,
            Locale language) {
        return findApplications
                .explain(centre, new EventId(event), new RegistrationId(registration), actor, language)
                .orElseThrow(() -> new Problem(EventsProblem.SELECTION_UNKNOWN));
    }

    @GetMapping("/registration-links/{token}/selection")
    @Operation(summary = "The same for who has a link to their registration")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`selection-unknown`")
    ExplanationView explainByLink(@PathVariable String token, Locale language) {
        if (!FeedTokens.isOne(token)) {
            throw new Problem(EventsProblem.SELECTION_UNKNOWN);
        }
        return findApplications
                .explainByLink(FeedTokens.hash(token), language)
                .orElseThrow(() -> new Problem(EventsProblem.SELECTION_UNKNOWN));
    }

    private static ResponseEntity<VisitView> answer(VisitView visit) {
        return ResponseEntity.ok().eTag(new Revision(visit.revision()).etag()).body(visit);
    }

    private static ResponseEntity<ApplicationsView> answer(ApplicationsView applications) {
        return ResponseEntity.ok()
                .eTag(new Revision(applications.revision()).etag())
                .body(applications);
    }
}
