package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Series of meetings in a map. */
public class InMemoryMeetingSeriesRegister implements MeetingSeriesRegister {

    private final Map<MeetingSeriesId, MeetingSeries> saved = new HashMap<>();

    @Override
    public synchronized boolean add(MeetingSeries begun) {
        return saved.putIfAbsent(begun.id(), begun) == null;
    }

    @Override
    public synchronized Optional<MeetingSeries> find(String centre, MeetingSeriesId id) {
        return Optional.ofNullable(saved.get(id)).filter(each -> each.centre().equals(centre));
    }

    @Override
    public synchronized boolean save(MeetingSeries next) {
        var stored = saved.get(next.id());
        if (stored == null || stored.revision() != next.revision() - 1) {
            return false;
        }
        saved.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized List<MeetingSeries> unfinished(Instant before, int most) {
        return saved.values().stream()
                .filter(each -> {
                    var act = each.act();
                    return act != null && act.since().isBefore(before);
                })
                .limit(most)
                .toList();
    }
}
