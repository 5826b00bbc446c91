package pl.krakow.centra.events.knowledge.http;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.knowledge.AskAdvisers;
import pl.krakow.centra.events.knowledge.QuestionView;
import pl.krakow.centra.events.knowledge.domain.QuestionId;
import pl.krakow.centra.events.knowledge.domain.QuestionState;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Questions", description = "What residents ask the advisers of a centre")
class QuestionsController {

    private final AskAdvisers advisers;
    private final Ids ids;

    @Schema(name = "KnowledgeQuestionDraft")
    record QuestionRequest(
            @NotNull
            @PlainText(max = 2_000, lines = true)
            @Schema(maxLength = 2_000, example = "Ile mam czasu na sprawozdanie z dotacji miejskiej?")
            String text,

            @Nullable @PlainText(max = 90) @Schema(example = "dotacje")
            String topic,

            @NotNull
            @Schema(
                    description =
                            "whether question and answer may be shown to all, without a name and in the adviser's words")
            Boolean mayBePublished,

            @Nullable
            @PlainText(max = 254)
            @Schema(
                    description = "where to write that there is a reply; forgotten once that is done",
                    example = "anna.nowak@example.org",
                    maxLength = 254)
            String email) {

        @Nullable
        EmailAddress writeTo() {
            return email == null ? null : GivenAddress.of(email);
        }
    }

    @Schema(name = "KnowledgeReply")
    record ReplyRequest(
            @NotNull @PlainText(max = 20_000, lines = true) @Schema(description = "Markdown", maxLength = 20_000)
            String text) {}

    @Schema(name = "KnowledgeAnswerDraft")
    record AnswerEntryRequest(
            @NotNull
            @PlainText(max = 200)
            @Schema(
                    description = "the question in the adviser's words, without anything that tells of who asked",
                    maxLength = 200)
            String title,

            @Nullable
            @PlainText(max = 20_000, lines = true)
            @Schema(description = "Markdown; the answer as it was given, when missing", maxLength = 20_000)
            String body) {}

    @PostMapping("/centres/{centre}/knowledge-questions")
    @Operation(summary = "Ask the advisers of a centre", description = "Advisers see the question, not who asked it.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = "`invalid-request`")
    @ApiResponse(responseCode = "409", description = "`too-many-questions`")
    @ApiResponse(responseCode = "422", description = "`topic-unknown`; `idempotency-key-reused`")
    ResponseEntity<QuestionView> ask(
            @PathVariable CentreId centre, @Valid @RequestBody QuestionRequest question, Actor actor, Locale language) {
        var id = new QuestionId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var asked = Refusals.done(advisers.ask(new AskAdvisers.Ask(
                id,
                centre,
                question.text(),
                question.topic(),
                question.mayBePublished(),
                question.writeTo(),
                actor,
                language)));
        return answer(ResponseEntity.created(URI.create("/api/v1/knowledge/questions")), asked);
    }

    @GetMapping("/knowledge/questions")
    @Operation(summary = "One's own questions and their answers", description = "Newest first.")
    @ApiResponse(responseCode = "200")
    Page<QuestionView> own(Actor actor, Paging paging) {
        return advisers.own(actor, paging);
    }

    @PostMapping("/knowledge/questions/{question}/withdraw")
    @Operation(
            summary = "Take a question back",
            description = "Before it is answered. Afterwards, and until it is shown, the consent to showing it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`question-unknown`")
    @ApiResponse(responseCode = "409", description = "`question-step-not-possible`")
    ResponseEntity<QuestionView> withdraw(@PathVariable UUID question, Revision revision, Actor actor) {
        return answer(ResponseEntity.ok(), Refusals.done(advisers.withdraw(new QuestionId(question), revision, actor)));
    }

    @GetMapping("/centres/{centre}/knowledge-questions")
    @Operation(summary = "What was asked of the centre's advisers", description = "What waits longest first.")
    @ApiResponse(responseCode = "200")
    Page<QuestionView> ofCentre(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable QuestionState state,
            Paging paging) {
        return advisers.ofCentre(centre, state, paging);
    }

    @PostMapping("/centres/{centre}/knowledge-questions/{question}/answer")
    @Operation(summary = "Answer a question")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`question-unknown`")
    @ApiResponse(responseCode = "409", description = "`question-step-not-possible`")
    ResponseEntity<QuestionView> answer(
            @PathVariable CentreId centre,
            @PathVariable UUID question,
            Revision revision,
            @Valid @RequestBody ReplyRequest reply,
            Actor actor) {
        return answer(
                ResponseEntity.ok(),
                Refusals.done(advisers.answer(target(centre, question, revision, actor), reply.text())));
    }

    @PostMapping("/centres/{centre}/knowledge-questions/{question}/decline")
    @Operation(summary = "Say why a question isn't answered")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`question-unknown`")
    @ApiResponse(responseCode = "409", description = "`question-step-not-possible`")
    ResponseEntity<QuestionView> decline(
            @PathVariable CentreId centre,
            @PathVariable UUID question,
            Revision revision,
            @Valid @RequestBody ReplyRequest reply,
            Actor actor) {
        return answer(
                ResponseEntity.ok(),
                Refusals.done(advisers.decline(target(centre, question, revision, actor), reply.text())));
    }

    @PostMapping("/centres/{centre}/knowledge-questions/{question}/publish")
    @Operation(
            summary = "Make an answered question a draft of the knowledge base",
            description = "Only where who asked agreed. The draft is changed and published like any other.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`question-unknown`")
    @ApiResponse(responseCode = "409", description = "`question-step-not-possible`, `no-consent`")
    ResponseEntity<QuestionView> publish(
            @PathVariable CentreId centre,
            @PathVariable UUID question,
            Revision revision,
            @Valid @RequestBody AnswerEntryRequest entry,
            Actor actor) {
        return answer(
                ResponseEntity.ok(),
                Refusals.done(
                        advisers.publish(target(centre, question, revision, actor), entry.title(), entry.body())));
    }

    private static AskAdvisers.Target target(CentreId centre, UUID question, Revision revision, Actor actor) {
        return new AskAdvisers.Target(centre, new QuestionId(question), revision, actor);
    }

    private static ResponseEntity<QuestionView> answer(ResponseEntity.BodyBuilder response, QuestionView question) {
        return response.eTag(new Revision(question.revision()).etag()).body(question);
    }
}
