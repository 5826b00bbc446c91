package pl.krakow.centra.events.knowledge.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.file.domain.KeptFile;

/**
 * Everything of an entry that is written: a version is one of these.
 *
 * @param topics slugs, the first one the most fitting
 * @param relatedEntries ids of entries worth reading too; those that aren't published aren't shown
 * @param relatedEvents ids of events of the programme
 * @param checkedOn when somebody last made sure that it is right
 * @param reviewOn when somebody is to do that again
 * @param outdated why it is kept although it no longer holds, as told to the reader; null when it holds
 */
public record Content(
        Texts texts,
        List<String> topics,
        List<KeptFile> files,
        @Nullable Recording recording,
        List<UUID> relatedEntries,
        List<UUID> relatedEvents,
        List<Source> sources,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewOn,
        @Nullable String outdated) {

    public Content {
        topics = List.copyOf(new LinkedHashSet<>(topics));
        files = List.copyOf(files);
        relatedEntries = List.copyOf(new LinkedHashSet<>(relatedEntries));
        relatedEvents = List.copyOf(new LinkedHashSet<>(relatedEvents));
        sources = List.copyOf(sources);
    }

    /** The parts in which it differs from another, by name: {@code title.pl}, {@code files}. */
    public Set<String> differencesFrom(Content other) {
        var parts = new LinkedHashSet<String>();
        for (var language : List.of("pl", "en", "uk")) {
            var mine = texts.byLanguage().get(language);
            var theirs = other.texts.byLanguage().get(language);
            if (!Objects.equals(mine == null ? null : mine.title(), theirs == null ? null : theirs.title())) {
                parts.add("title." + language);
            }
            if (!Objects.equals(mine == null ? null : mine.body(), theirs == null ? null : theirs.body())) {
                parts.add("body." + language);
            }
        }
        note(parts, "topics", topics, other.topics);
        note(parts, "files", files, other.files);
        note(parts, "recording", recording, other.recording);
        note(parts, "relatedEntries", relatedEntries, other.relatedEntries);
        note(parts, "relatedEvents", relatedEvents, other.relatedEvents);
        note(parts, "sources", sources, other.sources);
        note(parts, "checkedOn", checkedOn, other.checkedOn);
        note(parts, "reviewOn", reviewOn, other.reviewOn);
        note(parts, "outdated", outdated, other.outdated);
        return parts;
    }

    private static void note(Set<String> parts, String part, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            parts.add(part);
        }
    }

    Content with(KeptFile file) {
        var more = new ArrayList<>(files);
        more.add(file);
        return withFiles(more);
    }

    Content withoutFile(UUID file) {
        return withFiles(files.stream().filter(each -> !each.id().equals(file)).toList());
    }

    private Content withFiles(List<KeptFile> others) {
        return new Content(
                texts,
                topics,
                others,
                recording,
                relatedEntries,
                relatedEvents,
                sources,
                checkedOn,
                reviewOn,
                outdated);
    }

    /** The same with these files: a text is changed without sending its files again. */
    public Content keeping(List<KeptFile> kept) {
        return withFiles(kept);
    }

    Content reviewed(LocalDate on, @Nullable LocalDate next) {
        return new Content(texts, topics, files, recording, relatedEntries, relatedEvents, sources, on, next, outdated);
    }
}
