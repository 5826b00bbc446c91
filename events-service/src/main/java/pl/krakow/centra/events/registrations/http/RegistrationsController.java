package pl.krakow.centra.events.registrations.http;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.registrations.FindRegistrations;
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.RegistrationList;
import pl.krakow.centra.events.registrations.RegistrationView;
import pl.krakow.centra.events.registrations.SetUpSignUp;
import pl.krakow.centra.events.registrations.SignUpForEvent;
import pl.krakow.centra.events.registrations.SignUpView;
import pl.krakow.centra.events.registrations.domain.Application.By;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.SignUp;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Sign-up", description = "Taking part in an event: seats, the waiting list, and what staff decide")
class RegistrationsController {

    private static final String EVENT = "/centres/{centre}/events/{event}";

    private final SetUpSignUp setUpSignUp;
    private final SignUpForEvent signUpForEvent;
    private final ManageRegistration manageRegistration;
    private final FindRegistrations findRegistrations;
    private final CentreStaff staff;

    @Schema(name = "HoldSeats")
    record HoldRequest(
            @Nullable @Min(1) @Max(100) @Schema(description = "1 when left out", example = "1")
            Integer people,

            @Nullable
            @Schema(
                    description =
                            "how somebody without an account names it, so that their form may name it before this is"
                                    + " answered; a random UUID. Of no use to who has one",
                    example = "01930b7c-1f3e-7c3a-9f5d-2b1c0a9e8d7f")
            UUID hold) {}

    /** @param reason told to the person */
    @Schema(name = "DeclineRegistration")
    record DeclineRequest(
            @NotNull @PlainText(max = 1000, lines = true) @Schema(example = "Szkolenie jest dla zarządów organizacji")
            String reason) {}

    @Schema(name = "KeepOnly")
    record KeepOnlyRequest(
            @NotNull @Min(1) @Max(SignUp.MOST_SEATS) @Schema(description = "how many come after all", example = "3")
            Integer people) {}

    @Schema(name = "SendLinkAgain")
    record LinkRequest(
            @NotNull @PlainText(max = 254) @Schema(example = "anna.nowak@example.org")
            String email) {

        EmailAddress address() {
            return GivenAddress.of(email);
        }
    }

    /** What who has no account is told, whatever becomes of it. */
    @Schema(name = "RegistrationReceived")
    record Received(@Schema(example = "CHECK_YOUR_MAIL") String next) {}

    @GetMapping(EVENT + "/sign-up")
    @Operation(summary = "How people sign up for an event", description = "And whether they can now.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `event-unknown`")
    ResponseEntity<SignUpView> signUp(@PathVariable CentreId centre, @PathVariable UUID event, Actor actor) {
        return setUpSignUp
                .find(centre, new EventId(event), staff.includes(actor, centre))
                .map(RegistrationsController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PutMapping(EVENT + "/sign-up")
    @Operation(
            summary = "Say how people sign up for an event",
            description =
                    "Also before it is announced; `If-Match: \"0\"` the first time. More seats let in who waits, in"
                            + " the order they came.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "409",
            description = "`seats-taken`: fewer seats than are taken or kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RegistrationExamples.SEATS_TAKEN)))
    @ApiResponse(
            responseCode = "422",
            description = "`seats-above-capacity`, `sign-up-period-backwards`, `offers-too-short-or-long`,"
                    + " `question-twice`, `options-dont-fit`, `already-over`")
    ResponseEntity<SignUpView> setUp(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody SignUpRequest wanted) {
        var command = new SetUpSignUp.Command(centre, new EventId(event), revision, wanted.toSignUp());
        return switch (setUpSignUp.handle(command)) {
            case SetUpSignUp.Outcome.Done(var signUp) -> answer(signUp);
            case SetUpSignUp.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case SetUpSignUp.Outcome.Refused(var why) -> throw RegistrationRefusals.of(why);
        };
    }

    private static ResponseEntity<SignUpView> answer(SignUpView signUp) {
        return ResponseEntity.ok().eTag(new Revision(signUp.revision()).etag()).body(signUp);
    }

    @PostMapping(EVENT + "/registrations/holds")
    @Operation(
            summary = "Keep seats while the form is filled in",
            description = "With an account one hold per event, which its registration takes over; without one, name the"
                    + " hold in the form. Asked for again under the same name, it is the same hold, kept anew.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "409",
            description = "`event-full`, `nothing-to-hold`, `too-many-holds`, `already-registered`, `no-sign-up`,"
                    + " `sign-up-not-open`, `sign-up-closed`, `called-off`, `postponed`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RegistrationExamples.EVENT_FULL)))
    @ApiResponse(responseCode = "422", description = "`account-needed`, `too-many-people`, `already-over`")
    ResponseEntity<SignUpForEvent.HoldView> hold(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @Valid @RequestBody HoldRequest request,
            Actor actor) {
        var people = request.people();
        return switch (signUpForEvent.hold(
                centre, new EventId(event), people == null ? 1 : people, request.hold(), actor)) {
            case SignUpForEvent.Holding.Held(var hold) ->
                ResponseEntity.status(HttpStatus.CREATED).body(hold);
            case SignUpForEvent.Holding.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case SignUpForEvent.Holding.Refused(var refusal) -> throw RegistrationRefusals.of(refusal, false);
        };
    }

    @DeleteMapping(EVENT + "/registrations/holds/{hold}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a hold up before its time")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`hold-unknown`")
    void release(@PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID hold) {
        if (!signUpForEvent.release(centre, new EventId(event), hold)) {
            throw new Problem(EventsProblem.HOLD_UNKNOWN);
        }
    }

    @PostMapping(EVENT + "/registrations")
    @Operation(
            summary = "Sign up for an event",
            description = "With an account the answer says where the registration stands: `CONFIRMED`, `WAITING`, or"
                    + " `APPLIED` where the centre decides. Without one the answer is always the same, and a letter with a"
                    + " link follows.")
    @ApiResponse(responseCode = "201", description = "with an account")
    @ApiResponse(
            responseCode = "202",
            description = "without one: a letter is on its way",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @ApiResponse(
            responseCode = "409",
            description = "`event-full`, `already-registered`, `no-sign-up`, `sign-up-not-open`, `sign-up-closed`,"
                    + " `called-off`, `postponed`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "event-full", value = RegistrationExamples.EVENT_FULL),
                                @ExampleObject(
                                        name = "already-registered",
                                        value = RegistrationExamples.ALREADY_REGISTERED)
                            }))
    @ApiResponse(
            responseCode = "422",
            description = "`answer-missing`, `answer-not-asked-for`, `answer-unfit`, `too-many-people`,"
                    + " `account-needed`, `already-over`; `idempotency-key-reused`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RegistrationExamples.ANSWER_MISSING)))
    ResponseEntity<?> register(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @Valid @RequestBody PersonRequest form,
            Actor actor,
            Locale language) {
        return registered(command(centre, event, form, actor.isSignedIn() ? By.ACCOUNT : By.ADDRESS, actor, language));
    }

    @PostMapping(EVENT + "/registrations/by-staff")
    @Operation(
            summary = "Write somebody down",
            description =
                    "Who rings or stands at the desk: also when sign-up is closed or there is none. Seats bind the"
                            + " staff as everybody. The address may be left out.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "409",
            description = "`event-full`, `already-registered`, `not-announced`, `called-off`, `postponed`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RegistrationExamples.EVENT_FULL)))
    @ApiResponse(responseCode = "422", description = "`answer-not-asked-for`, `answer-unfit`, `already-over`")
    ResponseEntity<?> registerForSomebody(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @Valid @RequestBody PersonRequest form,
            Actor actor,
            Locale language) {
        return registered(command(centre, event, form, By.STAFF, actor, language));
    }

    @PostMapping(EVENT + "/registrations/links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have the link to a registration sent once more",
            description =
                    "For who signed up without an account and has lost the letter. The answer is the same whether the"
                            + " address is known or not; if it is, a letter follows, a few times a day at most.")
    @ApiResponse(responseCode = "202", content = @Content(examples = @ExampleObject("{\"next\": \"CHECK_YOUR_MAIL\"}")))
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `not-an-address`", content = @Content)
    Received sendLinkAgain(
            @PathVariable CentreId centre, @PathVariable UUID event, @Valid @RequestBody LinkRequest request) {
        signUpForEvent.sendLinkAgain(new EventId(event), request.address());
        return new Received("CHECK_YOUR_MAIL");
    }

    private static SignUpForEvent.Command command(
            CentreId centre, UUID event, PersonRequest form, By by, Actor actor, Locale language) {
        return new SignUpForEvent.Command(
                centre,
                new EventId(event),
                form.person(by != By.STAFF, language),
                form.audience(),
                form.count(),
                form.given(),
                by,
                actor,
                form.hold(),
                RequestKeys.current().orElse(null));
    }

    private ResponseEntity<?> registered(SignUpForEvent.Command command) {
        return switch (signUpForEvent.handle(command)) {
            case SignUpForEvent.Outcome.Registered(var registration) -> {
                var location = UriComponentsBuilder.fromPath(
                                "/api/v1/centres/{centre}/events/{event}/registrations/{registration}")
                        .build(registration.centre(), registration.eventId(), registration.id());
                yield ResponseEntity.created(location)
                        .eTag(new Revision(registration.revision()).etag())
                        .body(registration);
            }
            case SignUpForEvent.Outcome.Received() -> ResponseEntity.accepted().body(new Received("CHECK_YOUR_MAIL"));
            case SignUpForEvent.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case SignUpForEvent.Outcome.Refused(var refusal) ->
                throw RegistrationRefusals.of(refusal, command.by() == By.STAFF);
            case SignUpForEvent.Outcome.Flawed(var flaw) -> throw RegistrationRefusals.of(flaw);
        };
    }

    @GetMapping(EVENT + "/registrations")
    @Operation(summary = "Who signed up for an event", description = "In the order they came; for the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    Page<RegistrationView> list(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @RequestParam(required = false) RegistrationView.@Nullable State state,
            @Parameter(description = "words of a name, an address, a number or an organisation", example = "nowak")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Nullable
                    String text,
            Paging paging,
            Actor actor) {
        return findRegistrations
                .list(centre, new EventId(event), state, text, paging, actor)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @GetMapping(path = EVENT + "/registrations/export", produces = "text/csv")
    @Operation(
            summary = "The same list as a file",
            description =
                    "CSV (RFC 4180) in UTF-8, a line per registration, a column per question; for the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    ResponseEntity<byte[]> export(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @RequestParam(required = false) RegistrationView.@Nullable State state,
            Actor actor,
            Locale language) {
        var questions = findRegistrations
                .questions(centre, new EventId(event))
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
        return findRegistrations
                .all(centre, new EventId(event), state, actor)
                .map(list -> ResponseEntity.ok()
                        .contentType(Csv.TYPE)
                        .header("Content-Disposition", "attachment; filename=\"registrations.csv\"")
                        .header("Cache-Control", "no-store")
                        .body(RegistrationList.csv(list, questions, language.getLanguage())))
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @GetMapping(EVENT + "/registrations/{registration}")
    @Operation(summary = "One registration", description = "For who made it and for the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    ResponseEntity<RegistrationView> one(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID registration, Actor actor) {
        return findRegistrations
                .find(centre, new EventId(event), new RegistrationId(registration), actor)
                .map(RegistrationsController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.REGISTRATION_UNKNOWN));
    }

    @PutMapping(EVENT + "/registrations/{registration}")
    @Operation(
            summary = "Change who comes and what they answered",
            description =
                    "For who made it and for the centre's staff. Audience and number of people stay; an address that"
                            + " was confirmed stays too.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`")
    @ApiResponse(
            responseCode = "422",
            description = "`answer-missing`, `answer-not-asked-for`, `answer-unfit`, `already-over`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(RegistrationExamples.ANSWER_MISSING)))
    ResponseEntity<RegistrationView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            Revision revision,
            @Valid @RequestBody PersonRequest form,
            Actor actor,
            Locale language) {
        return answer(RegistrationRefusals.done(
                manageRegistration.change(
                        command(centre, event, registration, actor),
                        revision,
                        form.person(false, language),
                        form.given()),
                EventsProblem.REGISTRATION_UNKNOWN));
    }

    @PostMapping(EVENT + "/registrations/{registration}/approve")
    @Operation(
            summary = "Let an applicant in",
            description = "To a seat, or, where there is none, among who waits, at the place they came at.")
    @ApiResponse(responseCode = "200", description = "`CONFIRMED` or `WAITING`")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`, `event-full`")
    ResponseEntity<RegistrationView> approve(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID registration, Actor actor) {
        return answer(RegistrationRefusals.done(
                manageRegistration.approve(command(centre, event, registration, actor)),
                EventsProblem.REGISTRATION_UNKNOWN));
    }

    @PostMapping(EVENT + "/registrations/{registration}/decline")
    @Operation(summary = "Decide against an applicant")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`")
    ResponseEntity<RegistrationView> decline(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            @Valid @RequestBody DeclineRequest request,
            Actor actor) {
        return answer(RegistrationRefusals.done(
                manageRegistration.decline(command(centre, event, registration, actor), request.reason()),
                EventsProblem.REGISTRATION_UNKNOWN));
    }

    @PostMapping(EVENT + "/registrations/{registration}/cancel")
    @Operation(
            summary = "Give a registration up",
            description =
                    "Who made it until the event starts, the centre's staff until it is settled who came. The seat"
                            + " passes on at once. An offer is declined by it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`")
    @ApiResponse(responseCode = "422", description = "`already-over`")
    ResponseEntity<RegistrationView> cancel(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID registration, Actor actor) {
        return answer(RegistrationRefusals.done(
                manageRegistration.cancel(command(centre, event, registration, actor)),
                EventsProblem.REGISTRATION_UNKNOWN));
    }

    @PostMapping(EVENT + "/registrations/{registration}/people")
    @Operation(
            summary = "Give some of a group's seats back",
            description =
                    "As long as it could be given up as a whole. The seats pass on at once, its place in line stays; for more"
                            + " people somebody signs up anew.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`")
    @ApiResponse(responseCode = "422", description = "`too-many-people`, `already-over`")
    ResponseEntity<RegistrationView> keepOnly(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            @Valid @RequestBody KeepOnlyRequest request,
            Actor actor) {
        return answer(RegistrationRefusals.done(
                manageRegistration.keepOnly(command(centre, event, registration, actor), request.people()),
                EventsProblem.REGISTRATION_UNKNOWN));
    }

    @PostMapping(EVENT + "/registrations/{registration}/accept")
    @Operation(summary = "Take the seat that is offered")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(responseCode = "409", description = "`registration-not-possible`: nothing is offered, or not any more")
    ResponseEntity<RegistrationView> accept(
            @PathVariable CentreId centre, @PathVariable UUID event, @PathVariable UUID registration, Actor actor) {
        return answer(RegistrationRefusals.done(
                manageRegistration.accept(command(centre, event, registration, actor)),
                EventsProblem.REGISTRATION_UNKNOWN));
    }

    @GetMapping("/my-registrations")
    @Operation(summary = "What I signed up for", description = "With this account, at all centres, latest first.")
    @ApiResponse(responseCode = "200")
    Page<RegistrationView> mine(Paging paging, Actor actor) {
        return findRegistrations.mine(actor, paging);
    }

    private static ManageRegistration.Command command(CentreId centre, UUID event, UUID registration, Actor actor) {
        return new ManageRegistration.Command(centre, new EventId(event), new RegistrationId(registration), actor);
    }

    private static ResponseEntity<RegistrationView> answer(RegistrationView registration) {
        return ResponseEntity.ok()
                .eTag(new Revision(registration.revision()).etag())
                .body(registration);
    }
}
