package pl.krakow.centra.events.knowledge.http;

import java.net.URI;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.knowledge.ManageTopics;
import pl.krakow.centra.events.knowledge.TopicView;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/knowledge/topics", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Knowledge")
class TopicsController {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private final ManageTopics topics;

    @Schema(name = "KnowledgeTopicNamesDraft", description = "Polish is required")
    record NamesRequest(
            @NotNull @PlainText(max = 80) @Schema(maxLength = 80, example = "Dotacje i rozliczenia")
            String pl,

            @Nullable @PlainText(max = 80) @Schema(maxLength = 80)
            String en,

            @Nullable @PlainText(max = 80) @Schema(maxLength = 80)
            String uk) {}

    @Schema(name = "KnowledgeTopicDraft")
    record NewTopic(
            @NotNull @Pattern(regexp = SLUG) @PlainText(max = 40) @Schema(maxLength = 40, example = "dotacje")
            String slug,

            @NotNull @Valid NamesRequest names,
            @NotNull @Min(0) @Max(10_000) Integer place) {}

    @Schema(name = "KnowledgeTopicChange")
    record ChangedTopic(
            @NotNull @Valid NamesRequest names,
            @NotNull @Min(0) @Max(10_000) Integer place) {}

    @PostMapping
    @Operation(summary = "Add a topic", description = "For coordinators of any centre; the topics are the city's.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "409", description = "`topic-taken`, `too-many-topics`")
    ResponseEntity<TopicView> add(@Valid @RequestBody NewTopic topic, Locale language) {
        var names = topic.names();
        var saved = saved(topics.add(new ManageTopics.Command(
                topic.slug(), names.pl(), names.en(), names.uk(), topic.place(), null, language)));
        return answer(ResponseEntity.created(URI.create("/api/v1/knowledge/topics")), saved);
    }

    @PutMapping("/{topic}")
    @Operation(summary = "Rename a topic or give it another place", description = "Its slug stays.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`topic-not-there`")
    ResponseEntity<TopicView> change(
            @PathVariable @Pattern(regexp = SLUG) @PlainText(max = 40) String topic,
            Revision revision,
            @Valid @RequestBody ChangedTopic changed,
            Locale language) {
        var names = changed.names();
        return answer(
                ResponseEntity.ok(),
                saved(topics.change(new ManageTopics.Command(
                        topic, names.pl(), names.en(), names.uk(), changed.place(), revision, language))));
    }

    @DeleteMapping("/{topic}")
    @Operation(summary = "Remove a topic that no entry has")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`topic-not-there`")
    @ApiResponse(responseCode = "409", description = "`topic-in-use`")
    ResponseEntity<Void> remove(
            @PathVariable @Pattern(regexp = SLUG) @PlainText(max = 40) String topic, Revision revision) {
        var outcome = topics.remove(topic, revision);
        if (outcome instanceof ManageTopics.Outcome.Removed) {
            return ResponseEntity.noContent().build();
        }
        throw refused(outcome);
    }

    private static TopicView saved(ManageTopics.Outcome outcome) {
        if (outcome instanceof ManageTopics.Outcome.Saved(var topic)) {
            return topic;
        }
        throw refused(outcome);
    }

    private static Problem refused(ManageTopics.Outcome outcome) {
        return switch (outcome) {
            case ManageTopics.Outcome.Saved _, ManageTopics.Outcome.Removed _ ->
                throw new IllegalStateException("nothing was refused");
            case ManageTopics.Outcome.Unknown _ -> new Problem(EventsProblem.TOPIC_NOT_THERE);
            case ManageTopics.Outcome.Outdated _ -> new Problem(KitProblem.PRECONDITION_FAILED);
            case ManageTopics.Outcome.Taken _ -> new Problem(EventsProblem.TOPIC_TAKEN);
            case ManageTopics.Outcome.InUse _ -> new Problem(EventsProblem.TOPIC_IN_USE);
            case ManageTopics.Outcome.TooMany(int most) -> new Problem(EventsProblem.TOO_MANY_TOPICS).arguments(most);
        };
    }

    private static ResponseEntity<TopicView> answer(ResponseEntity.BodyBuilder response, TopicView topic) {
        return response.eTag(new Revision(topic.revision()).etag()).body(topic);
    }
}
