package pl.krakow.centra.sites.api.writing;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** What residents ask the advisers of a centre; nobody learns who asked. */
@HttpExchange("/api/v1/centres/{centre}/knowledge-questions")
public interface QuestionsApi {

    /** What waits longest first. */
    @GetExchange
    Answer<Page<Question>> questions(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/{question}/answer")
    Answer<Question> answer(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String question,
            Revision revision,
            @RequestBody Reply reply);

    /** Says why it isn't answered. */
    @PostExchange("/{question}/decline")
    Answer<Question> decline(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String question,
            Revision revision,
            @RequestBody Reply reply);

    /** Makes a draft of the knowledge base of it. */
    @PostExchange("/{question}/publish")
    Answer<Question> publish(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String question,
            Revision revision,
            @RequestBody AsEntry entry);

    /** @param entry what it became in the knowledge base */
    record Question(
            String id,
            String state,
            String text,
            @Nullable String topic,
            String language,
            boolean mayBePublished,
            Instant askedAt,
            @Nullable String replyHtml,
            @Nullable Instant repliedAt,
            @Nullable String entry,
            long revision) {}

    /** In Markdown. */
    record Reply(String text) {}

    /** The question in the adviser's words; the answer as it was given when there is no body. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AsEntry(String title, @Nullable String body) {}
}
