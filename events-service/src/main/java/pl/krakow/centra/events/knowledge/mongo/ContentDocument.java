package pl.krakow.centra.events.knowledge.mongo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.knowledge.domain.Content;
import pl.krakow.centra.events.knowledge.domain.Recording;
import pl.krakow.centra.events.knowledge.domain.Source;
import pl.krakow.centra.events.knowledge.domain.Text;
import pl.krakow.centra.events.knowledge.domain.Texts;
import pl.krakow.centra.kit.file.domain.KeptFile;

/** What is written in an entry, as stored in it and in each of its versions. Days are text, so that they have no time zone. */
record ContentDocument(
        TextDocument pl,
        @Nullable TextDocument en,
        @Nullable TextDocument uk,
        List<String> topics,
        List<FileDocument> files,
        @Nullable RecordingDocument recording,
        List<UUID> relatedEntries,
        List<UUID> relatedEvents,
        List<SourceDocument> sources,
        @Nullable String checkedOn,
        @Nullable String reviewOn,
        @Nullable String outdated) {

    record TextDocument(String title, String body) {

        static @Nullable TextDocument of(@Nullable Text text) {
            return text == null ? null : new TextDocument(text.title(), text.body());
        }

        static @Nullable Text text(@Nullable TextDocument document) {
            return document == null ? null : new Text(document.title, document.body);
        }
    }

    record FileDocument(UUID id, String name, String type, long size, String sha256) {}

    record RecordingDocument(
            String link,
            long seconds,
            boolean captions,
            @Nullable String transcript) {}

    record SourceDocument(String title, @Nullable String link) {}

    static ContentDocument of(Content content) {
        var texts = content.texts();
        var recording = content.recording();
        return new ContentDocument(
                new TextDocument(texts.pl().title(), texts.pl().body()),
                TextDocument.of(texts.en()),
                TextDocument.of(texts.uk()),
                content.topics(),
                content.files().stream()
                        .map(file -> new FileDocument(file.id(), file.name(), file.type(), file.size(), file.sha256()))
                        .toList(),
                recording == null
                        ? null
                        : new RecordingDocument(
                                recording.link(),
                                recording.duration().toSeconds(),
                                recording.captions(),
                                recording.transcript()),
                content.relatedEntries(),
                content.relatedEvents(),
                content.sources().stream()
                        .map(source -> new SourceDocument(source.title(), source.link()))
                        .toList(),
                day(content.checkedOn()),
                day(content.reviewOn()),
                content.outdated());
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    Content toContent() {
        return new Content(
                new Texts(new Text(pl.title, pl.body), TextDocument.text(en), TextDocument.text(uk)),
                topics,
                files.stream()
                        .map(file -> new KeptFile(file.id, file.name, file.type, file.size, file.sha256))
                        .toList(),
                recording == null
                        ? null
                        : new Recording(
                                recording.link,
                                Duration.ofSeconds(recording.seconds),
                                recording.captions,
                                recording.transcript),
                relatedEntries,
                relatedEvents,
                sources.stream()
                        .map(source -> new Source(source.title, source.link))
                        .toList(),
                day(checkedOn),
                day(reviewOn),
                outdated);
    }
}
