package pl.krakow.centra.events.knowledge.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.knowledge.CountUse;
import pl.krakow.centra.events.knowledge.EntryView;
import pl.krakow.centra.events.knowledge.ManageTopics;
import pl.krakow.centra.events.knowledge.ReadEntries;
import pl.krakow.centra.events.knowledge.SearchKnowledge;
import pl.krakow.centra.events.knowledge.SearchView;
import pl.krakow.centra.events.knowledge.TopicView;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.kit.file.http.Downloads;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/knowledge", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Knowledge", description = "Articles, templates, recordings and advisers' answers, for everybody")
class KnowledgeController {

    private static final Duration COMPLETIONS_FRESH = Duration.ofMinutes(1);

    private final SearchKnowledge search;
    private final ReadEntries read;
    private final CountUse countUse;
    private final ManageTopics topics;

    @Schema(name = "KnowledgeVote")
    record VoteRequest(@NotNull Boolean helpful) {}

    @Schema(name = "KnowledgeTopics")
    record TopicsView(List<TopicView> items) {}

    @GetMapping
    @Operation(
            summary = "Search the knowledge base",
            description = "Words are found in every inflection, with and without diacritics, by their synonyms in the"
                    + " field, and with a slip of the keys; `query` tells how they were understood. Without words"
                    + " everything is listed, newest first. What no longer holds comes last. Titles and snippets are"
                    + " HTML: text, with what matched in `mark`.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `cursor-malformed`")
    SearchView search(
            @Parameter(description = "the words", example = "sprawozdanei z dotacji")
                    @RequestParam(defaultValue = "")
                    @PlainText(max = 200, blank = true)
                    String q,
            @Parameter(description = "take the words as they are typed") @RequestParam(defaultValue = "false")
                    boolean exact,
            @Parameter(description = "of one of these kinds") @RequestParam(required = false) @Nullable @Size(max = 4)
                    Set<EntryKind> kind,
            @Parameter(description = "on one of these topics", example = "dotacje")
                    @RequestParam(required = false)
                    @Nullable
                    @Size(max = 10)
                    Set<@PlainText(max = 90) String> topic,
            @Parameter(description = "of one of these centres; `city` for what is the city's", example = "reymonta")
                    @RequestParam(required = false)
                    @Nullable
                    @Size(max = 20)
                    Set<@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @PlainText(max = 40) String> centre,
            @Parameter(description = "to be read in one of these languages", example = "pl")
                    @RequestParam(required = false)
                    @Nullable
                    @Size(max = 3)
                    Set<@Pattern(regexp = "pl|en|uk") String> language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable
                    String program,
            Paging paging,
            Locale readers) {
        if (!q.isBlank() && paging.after().isEmpty() && !Crawlers.isOne(program)) {
            countUse.searched(orNone(centre));
        }
        return search.search(new SearchKnowledge.Query(
                q.strip(), exact, orNone(kind), orNone(topic), orNone(centre), orNone(language), paging, readers));
    }

    private static <T> Set<T> orNone(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }

    @GetMapping("/completions")
    @Operation(
            summary = "Go on from what somebody has begun to type",
            description = "Titles with the words typed so far, and one that begins like the last of them.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<SearchView.Completions> completions(
            @Parameter(example = "stowarz") @RequestParam @PlainText(max = 100) String q,
            @RequestParam(defaultValue = "8") @Min(1) @Max(20) int limit,
            Locale readers) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(COMPLETIONS_FRESH).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(search.complete(q, limit, readers));
    }

    @GetMapping("/topics")
    @Operation(summary = "The topics of the knowledge base, in order")
    @ApiResponse(responseCode = "200")
    TopicsView topics(Locale readers) {
        return new TopicsView(topics.list(readers));
    }

    @GetMapping("/entries/{entry}")
    @Operation(
            summary = "One entry",
            description = "By its slug or id, in the reader's language where it is translated, else in Polish;"
                    + " `language` says which. A slug it had before leads to the present one.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "301", description = "it has another slug by now")
    @ApiResponse(responseCode = "404", description = "`knowledge-unknown`")
    ResponseEntity<EntryView> entry(
            @Parameter(example = "maly-grant-czyli-dotacja-bez-konkursu") @PathVariable String entry,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable
                    String program,
            Locale readers) {
        return switch (read.published(entry, readers)) {
            case ReadEntries.Read.Shown(var shown) -> {
                if (!Crawlers.isOne(program)) {
                    countUse.read(shown.centre(), shown.kind());
                }
                yield ResponseEntity.ok()
                        .eTag(new Revision(shown.revision()).etag())
                        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                        .body(shown);
            }
            case ReadEntries.Read.Moved(var slug) ->
                ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create("/api/v1/knowledge/entries/" + slug))
                        .build();
            case ReadEntries.Read.Unknown _ -> throw new Problem(EventsProblem.KNOWLEDGE_UNKNOWN);
        };
    }

    @GetMapping(
            path = "/entries/{entry}/files/{file}",
            produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Download a file of an entry",
            description = "Always as a download under its own name; the browser is told not to guess at its type.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`file-unknown`")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable UUID entry,
            @PathVariable UUID file,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable
                    String program) {
        return Downloads.open(read.download(entry, file, !Crawlers.isOne(program))
                .orElseThrow(() -> new Problem(EventsProblem.FILE_UNKNOWN)));
    }

    @PostMapping("/entries/{entry}/votes")
    @Operation(summary = "Say whether an entry was helpful", description = "Counted, and nothing kept of who said it.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`knowledge-unknown`")
    ResponseEntity<Void> vote(@PathVariable UUID entry, @Valid @RequestBody VoteRequest vote) {
        if (!read.vote(entry, vote.helpful())) {
            throw new Problem(EventsProblem.KNOWLEDGE_UNKNOWN);
        }
        return ResponseEntity.noContent().build();
    }
}
