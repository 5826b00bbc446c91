package pl.krakow.centra.events.feedback.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import pl.krakow.centra.events.registrations.domain.EventId;

/** Boxes in a map, under the same contract as in a store. */
public class InMemoryFeedbackBoxes implements FeedbackBoxes {

    private final Map<EventId, Saved> saved = new ConcurrentHashMap<>();

    private record Saved(long version, BoxContents contents) {

        FeedbackBox load() {
            return FeedbackBox.saved(version, contents);
        }
    }

    @Override
    public Optional<FeedbackBox> of(EventId event) {
        return Optional.ofNullable(saved.get(event)).map(Saved::load);
    }

    @Override
    public List<FeedbackBox> of(Collection<EventId> events) {
        return events.stream().flatMap(event -> of(event).stream()).toList();
    }

    @Override
    public boolean save(FeedbackBox box) {
        if (!box.isChanged()) {
            return true;
        }
        var next = new Saved(box.version().orElse(-1) + 1, box.contents());
        var won = new AtomicBoolean();
        saved.compute(box.event(), (_, current) -> {
            won.set(mayOverwrite(current == null ? OptionalLong.empty() : OptionalLong.of(current.version()), box));
            return won.get() ? next : current;
        });
        return won.get();
    }

    /** The guard against answering twice, as in a store: nobody has saved the box since it was loaded. */
    protected boolean mayOverwrite(OptionalLong stored, FeedbackBox box) {
        return stored.equals(box.version());
    }

    @Override
    public List<EventId> due(Instant by, int most) {
        return saved.values().stream()
                .map(Saved::load)
                .filter(box -> box.due().filter(due -> !due.isAfter(by)).isPresent())
                .sorted(Comparator.comparing(box -> box.due().orElseThrow()))
                .map(FeedbackBox::event)
                .limit(most)
                .toList();
    }

    @Override
    public List<EventId> closedWithTextsBefore(Instant then, int most) {
        return saved.values().stream()
                .filter(box -> !box.contents().texts().isEmpty())
                .map(Saved::load)
                .filter(box ->
                        box.closedAt().filter(closed -> closed.isBefore(then)).isPresent())
                .sorted(Comparator.comparing(box -> box.closedAt().orElseThrow()))
                .map(FeedbackBox::event)
                .limit(most)
                .toList();
    }
}
