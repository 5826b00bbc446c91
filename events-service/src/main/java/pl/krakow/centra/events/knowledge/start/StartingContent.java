package pl.krakow.centra.events.knowledge.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.Content;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Step;
import pl.krakow.centra.events.knowledge.domain.Texts;
import pl.krakow.centra.events.knowledge.domain.Topic;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.kit.id.Ids;

/**
 * Brings the topics and entries the knowledge base begins with into a store that has never had any. An entry's id comes of
 * its file's name, so any number of replicas may do it at once and a start that was cut short is finished by the next; what
 * staff changed or archived later stays as they left it.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class StartingContent implements SmartInitializingSingleton {

    private static final String ENTRIES = "classpath:knowledge/start/*.md";

    private final Entries entries;
    private final Topics topics;
    private final Ids ids;
    private final Clock clock;

    record TopicLine(String slug, String pl, String en, String uk) {}

    @Override
    public void afterSingletonsInstantiated() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (topics.all().isEmpty()) {
            bringTopics();
        }
        var starting = read();
        int brought = 0;
        for (var entry : starting) {
            if (entries.find(id(entry.name())).isEmpty() && entries.add(entry(entry, now)) == Entries.Saved.SAVED) {
                brought++;
            }
        }
        log.info("Imported {} of {} entries the knowledge base begins with", brought, starting.size());
    }

    private void bringTopics() {
        int place = 10;
        for (var line : topicLines()) {
            topics.add(new Topic(new Slug(line.slug), line.pl, line.en, line.uk, place, 1));
            place += 10;
        }
    }

    private static List<TopicLine> topicLines() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("topics", new ClassPathResource("knowledge/topics.yml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("topics", Bindable.listOf(TopicLine.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException("the topics the knowledge base begins with can't be read", e);
        }
    }

    private static List<StartingEntry> read() {
        try {
            var starting = new ArrayList<StartingEntry>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(ENTRIES)) {
                var name = String.valueOf(file.getFilename()).replace(".md", "");
                starting.add(StartingEntry.parse(name, file.getContentAsString(UTF_8)));
            }
            return starting;
        } catch (IOException e) {
            throw new UncheckedIOException("what the knowledge base begins with can't be read", e);
        }
    }

    private EntryId id(String name) {
        return new EntryId(ids.derived("knowledge-start:" + name));
    }

    private Entry entry(StartingEntry starting, Instant now) {
        var texts = starting.texts();
        var polish = texts.get("pl");
        if (polish == null) {
            throw new IllegalStateException(
                    "an entry the knowledge base begins with isn't in Polish: " + starting.name());
        }
        var content = new Content(
                new Texts(polish, texts.get("en"), texts.get("uk")),
                starting.topics(),
                List.of(),
                null,
                starting.related().stream().map(name -> id(name).value()).toList(),
                List.of(),
                starting.sources(),
                starting.checked(),
                starting.review(),
                null);
        return new Entry(
                id(starting.name()),
                null,
                starting.kind(),
                EntryState.PUBLISHED,
                content,
                Slug.of(polish.title()),
                List.of(),
                now,
                now,
                new Step(Step.Act.PUBLISHED, "", now, null, Set.of()),
                1);
    }
}
