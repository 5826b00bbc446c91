package pl.krakow.centra.events.knowledge;

import java.util.List;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Topic;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.kit.web.Revision;

/** The list of topics, the city's as a whole. A topic that entries have can't be removed, and a slug never changes. */
@Component
@RequiredArgsConstructor
public class ManageTopics {

    private final Topics topics;
    private final Entries entries;
    private final IndexKeeper index;

    /** @param seen null for a new one */
    public record Command(
            String slug,
            String pl,
            @Nullable String en,
            @Nullable String uk,
            int place,
            @Nullable Revision seen,
            Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Saved(TopicView topic) implements Outcome {}

        record Removed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record Taken() implements Outcome {}

        record InUse() implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    public List<TopicView> list(Locale language) {
        return topics.all().stream()
                .map(topic -> TopicView.of(topic, language.getLanguage()))
                .toList();
    }

    public Outcome add(Command command) {
        if (topics.all().size() >= Topics.MOST) {
            return new Outcome.TooMany(Topics.MOST);
        }
        var topic = new Topic(new Slug(command.slug), command.pl, command.en, command.uk, command.place, 1);
        return topics.add(topic) ? saved(topic, command.language) : new Outcome.Taken();
    }

    public Outcome change(Command command) {
        var stands = topics.find(new Slug(command.slug)).orElse(null);
        if (stands == null) {
            return new Outcome.Unknown();
        }
        if (command.seen == null || !command.seen.matches(stands.revision())) {
            return new Outcome.Outdated();
        }
        var topic = new Topic(stands.slug(), command.pl, command.en, command.uk, command.place, stands.revision() + 1);
        return topics.save(topic) ? saved(topic, command.language) : new Outcome.Outdated();
    }

    /** The names of topics are searched too. */
    private Outcome saved(Topic topic, Locale language) {
        entries.logEverything();
        index.wake();
        return new Outcome.Saved(TopicView.of(topic, language.getLanguage()));
    }

    public Outcome remove(String slug, Revision seen) {
        var stands = Slug.isSlug(slug) ? topics.find(new Slug(slug)).orElse(null) : null;
        if (stands == null) {
            return new Outcome.Unknown();
        }
        if (!seen.matches(stands.revision())) {
            return new Outcome.Outdated();
        }
        if (entries.usesTopic(slug)) {
            return new Outcome.InUse();
        }
        return topics.remove(stands.slug(), stands.revision()) ? new Outcome.Removed() : new Outcome.Outdated();
    }
}
