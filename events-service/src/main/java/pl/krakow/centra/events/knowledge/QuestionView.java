package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.knowledge.domain.Question;
import pl.krakow.centra.events.knowledge.domain.QuestionState;
import pl.krakow.centra.events.knowledge.markdown.Markdown;

/** A question to the advisers as who asked and the advisers of the centre see it. It doesn't say who asked. */
@Schema(name = "KnowledgeQuestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        QuestionState state,
        String text,
        @Nullable String topic,
        @Schema(example = "pl") String language,
        boolean mayBePublished,
        Instant askedAt,

        @Schema(description = "the answer, or why there is none, as HTML") @Nullable
        String replyHtml,

        @Nullable Instant repliedAt,

        @Schema(description = "what it became in the knowledge base") @Nullable
        UUID entry,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    static QuestionView of(Question question) {
        return new QuestionView(
                question.id().value(),
                question.centre(),
                question.state(),
                question.text(),
                question.topic(),
                question.language(),
                question.mayBePublished(),
                question.askedAt(),
                question.reply() == null
                        ? null
                        : Markdown.render(question.reply()).html(),
                question.repliedAt(),
                question.entry() == null ? null : question.entry().value(),
                question.revision());
    }
}
