package pl.krakow.centra.reporting.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.Backlog;
import pl.krakow.centra.kit.consumer.DeadLetters;
import pl.krakow.centra.kit.consumer.DeadLetters.Letter;
import pl.krakow.centra.kit.consumer.DeadLetters.Replay;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;

/** How far the figures follow what is published. What concerns the broker is asked of it each time. */
@Component
@RequiredArgsConstructor
public class LookAtSources {

    private final Sources sources;
    private final Backlog backlog;
    private final DeadLetters deadLetters;
    private final List<EventHandler> handlers;
    private final Clock clock;

    /**
     * A source as it stands.
     *
     * @param source null when nothing was ever taken from it
     * @param behind records that are published and not taken yet
     * @param parked events that couldn't be taken and wait for a replay
     */
    public record State(String topic, @Nullable Source source, long behind, long parked, boolean silent) {}

    public record States(Instant asOf, List<State> states) {}

    public States all() {
        var asOf = clock.instant();
        Map<String, Source> known =
                sources.all().stream().collect(Collectors.toMap(Source::topic, Function.identity()));
        var behind = backlog.behind(Topics.all());
        Map<String, Long> parked = handlers.stream()
                .flatMap(handler -> deadLetters.waitingByTopic(handler).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
        return new States(
                asOf,
                Topics.all().stream()
                        .map(topic -> {
                            var source = known.get(topic);
                            return new State(
                                    topic,
                                    source,
                                    behind.getOrDefault(topic, 0L),
                                    parked.getOrDefault(topic, 0L),
                                    source != null && source.isSilentAt(asOf));
                        })
                        .toList());
    }

    /** What is parked, without its content. */
    public List<Letter> parked(int most) {
        return handlers.stream()
                .flatMap(handler -> deadLetters.letters(handler, most).stream())
                .limit(most)
                .toList();
    }

    /** Has everything that is parked taken in once more. What fails again stays parked. */
    public Replay replay() {
        int handled = 0;
        int failed = 0;
        for (var handler : handlers) {
            var replayed = deadLetters.replay(handler.consumer());
            handled += replayed.handled();
            failed += replayed.failed();
        }
        return new Replay(handled, failed);
    }

    long silent() {
        var now = clock.instant();
        return sources.all().stream().filter(source -> source.isSilentAt(now)).count();
    }
}
