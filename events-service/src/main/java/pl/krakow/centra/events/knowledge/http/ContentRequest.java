package pl.krakow.centra.events.knowledge.http;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.knowledge.domain.Content;
import pl.krakow.centra.events.knowledge.domain.Recording;
import pl.krakow.centra.events.knowledge.domain.Source;
import pl.krakow.centra.events.knowledge.domain.Text;
import pl.krakow.centra.events.knowledge.domain.Texts;
import pl.krakow.centra.kit.validation.PlainText;

/** Everything that is written in an entry, but for its files. */
@Schema(name = "KnowledgeContent")
record ContentRequest(
        @NotNull @Valid TextsRequest texts,

        @Nullable @Size(max = 8) @Schema(example = "[\"dotacje\"]")
        List<@NotNull @PlainText(max = 90) String> topics,

        @Nullable @Valid RecordingRequest recording,

        @Nullable @Size(max = 20) List<@NotNull UUID> relatedEntries,
        @Nullable @Size(max = 20) List<@NotNull UUID> relatedEvents,
        @Nullable @Size(max = 20) List<@NotNull @Valid SourceRequest> sources,

        @Nullable @Schema(description = "when somebody last made sure that it is right", example = "2026-11-20")
        LocalDate checkedOn,

        @Nullable @Schema(description = "when somebody is to do that again", example = "2027-05-20")
        LocalDate reviewOn,

        @Nullable
        @PlainText(max = 300)
        @Schema(description = "why it no longer holds, told to the reader", maxLength = 300)
        String outdated) {

    static final String LINK = "https?://[!-~]+";

    @Schema(name = "KnowledgeTexts", description = "Polish is required")
    record TextsRequest(
            @NotNull @Valid TextRequest pl,
            @Nullable @Valid TextRequest en,
            @Nullable @Valid TextRequest uk) {}

    @Schema(name = "KnowledgeText")
    record TextRequest(
            @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Mały grant, czyli dotacja bez konkursu")
            String title,

            @Nullable
            @PlainText(max = 30_000, lines = true, blank = true)
            @Schema(description = "Markdown (CommonMark with tables); HTML in it is shown as text", maxLength = 30_000)
            String body) {

        Text toText() {
            return new Text(title.strip(), body == null ? "" : body);
        }
    }

    @Schema(name = "KnowledgeRecordingDraft")
    record RecordingRequest(
            @NotNull @Pattern(regexp = LINK) @PlainText(max = 500) @Schema(maxLength = 500)
            String link,

            @NotNull @Min(1) @Max(86_400) Integer seconds,
            @Nullable Boolean captions,

            @Nullable @PlainText(max = 30_000, lines = true) @Schema(maxLength = 30_000)
            String transcript) {}

    @Schema(name = "KnowledgeSourceDraft")
    record SourceRequest(
            @NotNull @PlainText(max = 300) @Schema(maxLength = 300)
            String title,

            @Nullable @Pattern(regexp = LINK) @PlainText(max = 500) @Schema(maxLength = 500)
            String link) {}

    Content toContent() {
        return new Content(
                new Texts(
                        texts.pl.toText(),
                        texts.en == null ? null : texts.en.toText(),
                        texts.uk == null ? null : texts.uk.toText()),
                orNone(topics),
                List.of(),
                recording == null
                        ? null
                        : new Recording(
                                recording.link,
                                Duration.ofSeconds(recording.seconds),
                                Boolean.TRUE.equals(recording.captions),
                                recording.transcript),
                orNone(relatedEntries),
                orNone(relatedEvents),
                orNone(sources).stream()
                        .map(source -> new Source(source.title, source.link))
                        .toList(),
                checkedOn,
                reviewOn,
                outdated);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
