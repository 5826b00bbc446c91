package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.knowledge.domain.EntryKind;

/** What a search found. */
@Schema(name = "KnowledgeSearch")
public record SearchView(
        @Schema(description = "how the words were understood")
        Understood query,

        @Schema(description = "how many there are", example = "14")
        long total,

        @Schema(
                description =
                        "the best adviser's answer, where it is about as good as the best of all; it is among the items too")
        @Nullable
        HitView answer,

        List<HitView> items,
        Facets facets,

        @Schema(description = "the cursor of the following page; none on the last one") @Nullable
        String next,

        @Schema(description = "the pages there are, at most ten, for links to each of them")
        List<PageLink> pages) {

    /**
     * @param asked as typed
     * @param words as understood
     * @param corrected whether a word was taken for another
     */
    @Schema(name = "KnowledgeQuery")
    public record Understood(
            @Schema(example = "sprawozdanei z dotacji") String asked,
            @Schema(example = "sprawozdanie z dotacji") String words,

            @Schema(description = "`exact=true` asks for the words as they are typed")
            boolean corrected,

            List<Correction> corrections) {}

    @Schema(name = "KnowledgeCorrection")
    public record Correction(
            @Schema(example = "sprawozdanei") String from,
            @Schema(example = "sprawozdanie") String to) {}

    @Schema(name = "KnowledgePageLink")
    public record PageLink(
            int number,

            @Schema(description = "none for the first") @Nullable
            String cursor,

            boolean current) {}

    @Schema(name = "KnowledgeHit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HitView(
            UUID id,

            @Schema(example = "sprawozdanie-z-dotacji-jak-rozliczyc-zadanie-publiczne")
            String slug,

            EntryKind kind,

            @Schema(description = "whose it is; missing where it is the city's as a whole") @Nullable
            String centre,

            @Schema(description = "that title and snippet are in", example = "pl")
            String language,

            @Schema(
                    description = "HTML: text with what matched in `mark`, nothing else",
                    example = "<mark>Sprawozdanie</mark> z <mark>dotacji</mark>: jak rozliczyć zadanie publiczne")
            String title,

            @Schema(description = "HTML likewise: where the words stand in the text, or its beginning")
            String snippet,

            List<NamedTopic> topics,

            @Schema(description = "to read it", example = "3")
            int minutes,

            @Schema(description = "its files", example = "[\"DOCX\", \"ODT\"]")
            List<String> files,

            @Schema(description = "of a recording") @Nullable
            Integer recordingMinutes,

            boolean captions,
            List<UUID> relatedEvents,
            @Nullable LocalDate checkedOn,

            @Schema(description = "it should have been looked through again by now")
            boolean reviewOverdue,

            @Schema(description = "why it no longer holds; it is shown last") @Nullable
            String outdated,

            @Nullable Instant publishedAt,
            Instant changedAt) {}

    @Schema(name = "KnowledgeNamedTopic")
    public record NamedTopic(String slug, String name) {}

    /** How many there would be with each value, all other filters kept. */
    @Schema(name = "KnowledgeFacets")
    public record Facets(List<Facet> kinds, List<Facet> topics, List<Facet> centres, List<Facet> languages) {}

    /** @param name in the reader's language, where it has one */
    @Schema(name = "KnowledgeFacet")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facet(String value, @Nullable String name, int count, boolean chosen) {}

    /** Titles that go on from what somebody has begun to type. */
    @Schema(name = "KnowledgeCompletions")
    public record Completions(List<Completion> items) {}

    @Schema(name = "KnowledgeCompletion")
    public record Completion(UUID id, String slug, EntryKind kind, String language, String title) {}
}
