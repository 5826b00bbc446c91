package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.events.knowledge.domain.Step;
import pl.krakow.centra.events.knowledge.markdown.Markdown.Contents;

/** An entry of the knowledge base as everybody reads it, and what its staff see beside that. */
@Schema(name = "KnowledgeEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
        UUID id,

        @Schema(example = "maly-grant-czyli-dotacja-bez-konkursu")
        String slug,

        EntryKind kind,
        EntryState state,

        @Schema(description = "whose it is; missing where it is the city's as a whole", example = "reymonta") @Nullable
        String centre,

        @Schema(description = "that title and text are in: the reader's where translated, else Polish", example = "pl")
        String language,

        @Schema(description = "it can be read in", example = "[\"pl\", \"en\"]")
        Set<String> languages,

        @Schema(example = "Mały grant, czyli dotacja bez konkursu")
        String title,

        @Schema(description = "safe to put into a page; its headings begin with h2 and have the ids of `contents`")
        String html,

        List<Contents> contents,

        @Schema(description = "the beginning, as plain text")
        String excerpt,

        @Schema(description = "to read it", example = "2") int minutes,
        List<SearchView.NamedTopic> topics,
        List<FileView> files,
        @Nullable RecordingView recording,
        List<RelatedView> relatedEntries,

        @Schema(description = "ids of events of the programme")
        List<UUID> relatedEvents,

        List<SourceView> sources,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewOn,

        @Schema(description = "it should have been looked through again by now")
        boolean reviewOverdue,

        @Schema(description = "why it no longer holds") @Nullable
        String outdated,

        @Nullable Instant publishedAt,
        Instant changedAt,

        @Schema(description = "what the ETag shows and If-Match names", example = "2")
        long revision,

        @Schema(description = "shown to staff") @Nullable StaffPart staff) {

    @Schema(name = "KnowledgeFile")
    public record FileView(
            UUID id,
            @Schema(example = "porozumienie.docx") String name,
            String type,
            @Schema(description = "in bytes") long size,
            String sha256,
            String href) {}

    @Schema(name = "KnowledgeRecording")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecordingView(
            String link,
            int minutes,

            @Schema(description = "exactly", example = "750")
            int seconds,

            boolean captions,
            @Nullable String transcript) {}

    @Schema(name = "KnowledgeRelated")
    public record RelatedView(UUID id, String slug, EntryKind kind, String language, String title) {}

    @Schema(name = "KnowledgeSource")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceView(String title, @Nullable String link) {}

    /**
     * @param written by language, in Markdown
     * @param last how this revision came to be
     */
    @Schema(name = "KnowledgeStaffPart")
    public record StaffPart(
            Map<String, WrittenText> written, StepView last, long helpful, long notHelpful, long downloads) {}

    @Schema(name = "KnowledgeWrittenText")
    public record WrittenText(String title, String body) {}

    /** @param by the id of the account; empty for what the service began with */
    @Schema(name = "KnowledgeStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            Step.Act act, String by, Instant at, @Nullable String note, List<String> changed) {

        static StepView of(Step step) {
            return new StepView(
                    step.act(),
                    step.by(),
                    step.at(),
                    step.note(),
                    step.changed().stream().sorted().toList());
        }
    }

    /** A text that isn't kept yet, as its readers would see it. */
    @Schema(name = "KnowledgePreview")
    public record PreviewView(
            @Schema(description = "safe to put into a page") String html,

            @Schema(description = "to read it", example = "2")
            int minutes) {}

    /** A revision of an entry. */
    @Schema(name = "KnowledgeVersion")
    public record VersionView(long revision, EntryState state, String title, StepView step) {}

    /** A revision of an entry with everything in it. */
    @Schema(name = "KnowledgeWholeVersion")
    public record WholeVersionView(
            long revision,
            EntryState state,
            StepView step,
            Map<String, WrittenText> written,
            String html,
            List<String> topics,
            List<FileView> files) {}

    /** An entry in the list of the staff. */
    @Schema(name = "KnowledgeListed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListedView(
            UUID id,
            String slug,
            EntryKind kind,
            EntryState state,
            @Nullable String centre,
            String title,
            List<String> topics,
            @Nullable LocalDate reviewOn,
            boolean due,
            StepView last,
            long revision) {}
}
