package pl.krakow.centra.events.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.knowledge.domain.Topic;

/** A topic of the knowledge base. */
@Schema(name = "KnowledgeTopic")
public record TopicView(
        @Schema(example = "dotacje") String slug,

        @Schema(
                description = "in the reader's language where translated, else in Polish",
                example = "Dotacje i rozliczenia")
        String name,

        Names names,
        @Schema(description = "lowest first") int place,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    @Schema(name = "KnowledgeTopicNames")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Names(
            String pl, @Nullable String en, @Nullable String uk) {}

    static TopicView of(Topic topic, String language) {
        return new TopicView(
                topic.slug().value(),
                topic.in(language),
                new Names(topic.pl(), topic.en(), topic.uk()),
                topic.place(),
                topic.revision());
    }
}
