package pl.krakow.centra.events.feedback.http;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.feedback.AnswerFeedback;
import pl.krakow.centra.events.feedback.domain.FeedbackQuestion;
import pl.krakow.centra.events.feedback.domain.Sheet;
import pl.krakow.centra.events.feedback.http.FeedbackViews.FormView;
import pl.krakow.centra.events.registrations.FindRegistrations;
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;

/** The questionnaire: by account for who signed up with one, by the link in a letter for everybody else. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Questionnaire", description = "Answering afterwards, once and anonymously")
class AnswersController {

    private static final String BY_ACCOUNT = "/centres/{centre}/events/{event}/registrations/{registration}/feedback";
    private static final String BY_LINK = "/registration-links/{token}/feedback";
    private static final int MOST_ANSWERS = 20;
    private static final int LONGEST_KEY = 40;

    private final AnswerFeedback answerFeedback;
    private final FindRegistrations findRegistrations;
    private final ManageRegistration manageRegistration;
    private final CentreCatalogue centres;

    /** @param answers by question: a grade from 1 to 5, an option by its Polish wording, or a text */
    @Schema(name = "AnswerFeedback")
    record AnswersRequest(
            @NotNull
            @Size(max = MOST_ANSWERS)
            @Schema(example = "{\"overall\": \"5\", \"leaders\": \"4\", \"comment\": \"Więcej przerw\"}")
            Map<
                            @NotNull @Size(max = LONGEST_KEY) String,
                            @NotNull @PlainText(max = FeedbackQuestion.LONGEST_TEXT, lines = true) String>
                    answers) {}

    @GetMapping(BY_ACCOUNT)
    @Operation(summary = "The questionnaire of an event", description = "For who made the registration.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    ResponseEntity<FormView> form(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            Actor actor,
            Locale language) {
        return form(own(centre, event, registration, actor), language);
    }

    @PostMapping(BY_ACCOUNT)
    @Operation(
            summary = "Answer the questionnaire of an event",
            description =
                    "For who made the registration and came; once. Nobody can tell afterwards which answer is whose,"
                            + " so it can't be changed.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`feedback-given`, `feedback-not-asked`, `feedback-not-open`, `feedback-closed`,"
                    + " `feedback-texts-full`, `did-not-attend`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(FeedbackExamples.GIVEN)))
    @ApiResponse(responseCode = "422", description = "`answer-missing`, `answer-not-asked-for`, `answer-unfit`")
    ResponseEntity<Void> answer(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            @Valid @RequestBody AnswersRequest request,
            Actor actor) {
        return answer(own(centre, event, registration, actor), request);
    }

    @GetMapping(BY_LINK)
    @Operation(summary = "The questionnaire of an event, by link")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    ResponseEntity<FormView> form(@PathVariable String token, Locale language) {
        return form(linked(token), language);
    }

    @PostMapping(BY_LINK)
    @Operation(
            summary = "Answer the questionnaire of an event, by link",
            description = "For who came; once. Nobody can tell afterwards which answer is whose.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`feedback-given`, `feedback-not-asked`, `feedback-not-open`, `feedback-closed`,"
                    + " `feedback-texts-full`, `did-not-attend`")
    @ApiResponse(responseCode = "422", description = "`answer-missing`, `answer-not-asked-for`, `answer-unfit`")
    ResponseEntity<Void> answer(@PathVariable String token, @Valid @RequestBody AnswersRequest request) {
        return answer(linked(token), request);
    }

    private ResponseEntity<FormView> form(Registration registration, Locale language) {
        var zone = centres.byId(registration.centre()).map(Centre::zone).orElseThrow();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(FormView.of(answerFeedback.form(registration), zone, language));
    }

    /** Not to be stored: of a kept answer to a repeated request it would be known whose it is. */
    private ResponseEntity<Void> answer(Registration registration, AnswersRequest request) {
        FeedbackRefusals.taken(answerFeedback.answer(registration, new Sheet(request.answers())));
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    /** Staff may see a registration; they don't answer for it. */
    private Registration own(CentreId centre, UUID event, UUID registration, Actor actor) {
        return findRegistrations
                .visible(centre, new EventId(event), new RegistrationId(registration), actor)
                .filter(found -> found.isOf(actor.subject()))
                .orElseThrow(() -> new Problem(EventsProblem.REGISTRATION_UNKNOWN));
    }

    private Registration linked(String token) {
        return manageRegistration.afterwardsBy(token).orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }
}
