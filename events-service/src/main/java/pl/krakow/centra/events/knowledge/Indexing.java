package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.Topic;
import pl.krakow.centra.events.knowledge.markdown.Markdown;
import pl.krakow.centra.events.knowledge.search.Searchable;

/** Tells the index of an entry. */
final class Indexing {

    private static final int EXCERPT = 220;

    private final Map<String, Topic> topics;

    Indexing(List<Topic> topics) {
        this.topics =
                topics.stream().collect(Collectors.toMap(topic -> topic.slug().value(), Function.identity()));
    }

    Searchable searchable(Entry entry) {
        var content = entry.content();
        var texts = new LinkedHashMap<String, Searchable.Text>();
        var excerpts = new LinkedHashMap<String, String>();
        var minutes = new LinkedHashMap<String, Integer>();
        content.texts().byLanguage().forEach((language, text) -> {
            var rendered = Markdown.render(text.body());
            var recording = content.recording();
            var transcript = "pl".equals(language) && recording != null && recording.transcript() != null
                    ? "\n" + recording.transcript()
                    : "";
            texts.put(
                    language,
                    new Searchable.Text(
                            text.title(),
                            topicNames(content.topics(), language),
                            rendered.headings().stream()
                                    .map(Markdown.Contents::title)
                                    .collect(Collectors.joining("\n")),
                            rendered.text() + transcript));
            excerpts.put(language, rendered.excerpt(EXCERPT));
            minutes.put(language, rendered.minutes());
        });
        var published = entry.publishedAt() == null ? entry.createdAt() : entry.publishedAt();
        var recording = content.recording();
        var card = new Card(
                entry.slug().value(),
                entry.kind(),
                entry.centre(),
                content.topics(),
                excerpts,
                minutes,
                content.files().stream()
                        .map(file -> ending(file.name()))
                        .distinct()
                        .toList(),
                recording == null
                        ? null
                        : (int) Math.max(1, recording.duration().toMinutes()),
                recording != null && recording.captions(),
                content.relatedEvents(),
                content.checkedOn(),
                content.reviewOn(),
                content.outdated(),
                entry.publishedAt(),
                entry.last().at());
        return new Searchable(
                entry.id().value(),
                entry.kind().name(),
                entry.centre(),
                content.topics(),
                texts,
                published.toEpochMilli(),
                freshAsOf(entry).atZone(ZoneOffset.UTC).toLocalDate(),
                content.outdated() != null,
                card.write());
    }

    /** The last time somebody had it in hand to make it right; publishing alone makes nothing newer. */
    private static Instant freshAsOf(Entry entry) {
        var checked = entry.content().checkedOn();
        return checked == null
                ? entry.last().at()
                : checked.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String topicNames(List<String> slugs, String language) {
        return slugs.stream()
                .map(topics::get)
                .filter(topic -> topic != null)
                .map(topic -> topic.in(language))
                .collect(Collectors.joining(", "));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
