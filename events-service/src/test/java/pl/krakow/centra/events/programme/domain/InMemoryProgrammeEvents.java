package pl.krakow.centra.events.programme.domain;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

public class InMemoryProgrammeEvents implements ProgrammeEvents {

    private final Map<EventId, ProgrammeEvent> events = new HashMap<>();
    private final List<ProgrammeNews> news = new ArrayList<>();

    @Override
    public synchronized Optional<ProgrammeEvent> find(String centre, EventId id) {
        return Optional.ofNullable(events.get(id))
                .filter(event -> event.centre().equals(centre));
    }

    @Override
    public synchronized boolean add(ProgrammeEvent draft) {
        return events.putIfAbsent(draft.id(), draft) == null;
    }

    @Override
    public synchronized boolean save(Decision.Decided step) {
        ProgrammeEvent event = step.event();
        if (find(event.centre(), event.id())
                .filter(known -> known.revision() == event.revision() - 1)
                .isEmpty()) {
            return false;
        }
        events.put(event.id(), event);
        step.news().ifPresent(news::add);
        return true;
    }

    @Override
    public synchronized List<ProgrammeEvent> list(Selection selection, @Nullable Position after, int limit) {
        return events.values().stream()
                .filter(event -> event.state() == selection.state())
                .filter(event -> selection.centre() == null || event.centre().equals(selection.centre()))
                .filter(event -> selection.kind() == null || event.details().kind() == selection.kind())
                .filter(event -> event.details().end().isAfter(selection.from()))
                .filter(event ->
                        selection.until() == null || event.details().start().isBefore(selection.until()))
                .filter(event -> after == null || isAfter(event, after))
                .sorted(comparing((ProgrammeEvent event) -> event.details().start())
                        .thenComparing(event -> event.id().toString()))
                .limit(limit)
                .toList();
    }

    /** What has been told to the public, in order. */
    public synchronized List<ProgrammeNews> news() {
        return List.copyOf(news);
    }

    private static boolean isAfter(ProgrammeEvent event, Position place) {
        int byStart = event.details().start().compareTo(place.start());
        return byStart > 0
                || (byStart == 0 && event.id().toString().compareTo(place.id().toString()) > 0);
    }
}
