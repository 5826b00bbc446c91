package pl.krakow.centra.events.programme.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

public class InMemoryProgrammeEvents implements ProgrammeEvents {

    private final Map<EventId, ProgrammeEvent> events = new HashMap<>();
    private final Map<EventId, Instant> waiting = new HashMap<>();
    private final Map<EventId, Map<SessionId, Long>> awaited = new HashMap<>();
    private final List<ProgrammeNews> news = new ArrayList<>();
    private final Set<EventId> unshown = new LinkedHashSet<>();

    @Override
    public synchronized Optional<ProgrammeEvent> find(String centre, EventId id) {
        return Optional.ofNullable(events.get(id))
                .filter(event -> event.centre().equals(centre));
    }

    @Override
    public synchronized boolean add(Decision.Decided draft) {
        var event = draft.event();
        if (events.putIfAbsent(event.id(), event) != null) {
            return false;
        }
        noteRoom(draft);
        news.addAll(draft.news());
        return true;
    }

    private void noteRoom(Decision.Decided step) {
        var event = step.event();
        for (var session : step.asking()) {
            awaited.computeIfAbsent(event.id(), _ -> new LinkedHashMap<>()).put(session, event.revision());
            waiting.put(event.id(), step.at());
        }
    }

    @Override
    public synchronized void answered(String centre, EventId id, SessionId session, long asked) {
        if (find(centre, id).isPresent() && awaited.containsKey(id)) {
            awaited.get(id).remove(session, asked);
            if (awaited.get(id).isEmpty()) {
                awaited.remove(id);
                waiting.remove(id);
            }
        }
    }

    @Override
    public synchronized List<ProgrammeEvent> waitingForRooms(Instant since, int most) {
        return waiting.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(since))
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(entry -> events.get(entry.getKey()))
                .toList();
    }

    @Override
    public synchronized void repeatAboutRooms(ProgrammeEvent event, Instant now) {
        var since = waiting.get(event.id());
        if (event.equals(events.get(event.id())) && since != null && since.isBefore(now)) {
            waiting.put(event.id(), now);
            awaited.getOrDefault(event.id(), Map.of())
                    .keySet()
                    .forEach(session -> news.add(
                            event.need(session).isPresent()
                                    ? new ProgrammeNews.RoomRequested(event, session)
                                    : new ProgrammeNews.RoomGivenUp(event, session)));
        }
    }

    @Override
    public synchronized List<ProgrammeEvent> publishedEndedBefore(Instant moment, int most) {
        return events.values().stream()
                .filter(event -> event.state() == EventState.PUBLISHED)
                .filter(event -> !event.details().end().isAfter(moment))
                .sorted(comparing(event -> event.details().end()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<ProgrammeEvent> withMaterialsEndedBefore(Instant moment, int most) {
        return events.values().stream()
                .filter(event -> !event.materials().isEmpty())
                .filter(event -> !event.details().end().isAfter(moment))
                .sorted(comparing(event -> event.details().end()))
                .limit(most)
                .toList();
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
        noteRoom(step);
        news.addAll(step.news());
        if (event.state() != EventState.DRAFT) {
            unshown.add(event.id());
        }
        return true;
    }

    @Override
    public synchronized List<ProgrammeEvent> list(Selection selection, @Nullable Position after, int limit) {
        return events.values().stream()
                .filter(event -> selection.states().contains(event.state()))
                .filter(event -> selection.series() == null
                        || (event.origin().series() != null
                                && event.origin().series().series().equals(selection.series())))
                .filter(event -> selection.topic() == null
                        || event.details().about().topics().contains(selection.topic()))
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

    @Override
    public synchronized List<ProgrammeEvent> find(Collection<EventId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(events.get(id)).stream())
                .toList();
    }

    @Override
    public synchronized List<EventId> unshown(int most) {
        return unshown.stream().limit(most).toList();
    }

    @Override
    public synchronized void shown(EventId id, long revision) {
        if (events.containsKey(id) && events.get(id).revision() == revision) {
            unshown.remove(id);
        }
    }

    @Override
    public synchronized List<EventId> after(@Nullable EventId last, int most) {
        return events.keySet().stream()
                .filter(id -> last == null || id.toString().compareTo(last.toString()) > 0)
                .sorted(comparing(EventId::toString))
                .limit(most)
                .toList();
    }

    /** What others have been told, in order. */
    public synchronized List<ProgrammeNews> news() {
        return List.copyOf(news);
    }

    private static boolean isAfter(ProgrammeEvent event, Position place) {
        int byStart = event.details().start().compareTo(place.start());
        return byStart > 0
                || (byStart == 0 && event.id().toString().compareTo(place.id().toString()) > 0);
    }
}
