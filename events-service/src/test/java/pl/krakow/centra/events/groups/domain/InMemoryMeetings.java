package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Meetings in a map, under the same contract as in a store. */
public class InMemoryMeetings implements Meetings {

    private final Map<MeetingId, Meeting> saved = new HashMap<>();
    private final Map<MeetingId, Waiting> waiting = new HashMap<>();
    private final Map<MeetingId, Instant> untold = new HashMap<>();

    private record Waiting(long asked, Instant since) {}

    @Override
    public synchronized boolean add(MeetingStep.Done planned) {
        if (saved.containsKey(planned.meeting().id())) {
            return false;
        }
        keep(planned);
        return true;
    }

    private void keep(MeetingStep.Done step) {
        var meeting = step.meeting();
        saved.put(meeting.id(), meeting);
        if (step.speaksOfRoom()) {
            waiting.put(meeting.id(), new Waiting(meeting.revision(), step.at()));
        }
        if (meeting.untold() == null) {
            untold.remove(meeting.id());
        } else {
            untold.put(meeting.id(), step.at());
        }
    }

    @Override
    public synchronized Optional<Meeting> find(String centre, MeetingId id) {
        return Optional.ofNullable(saved.get(id)).filter(each -> each.centre().equals(centre));
    }

    @Override
    public synchronized boolean save(MeetingStep.Done step) {
        var stored = saved.get(step.meeting().id());
        if (stored == null || stored.revision() != step.meeting().revision() - 1) {
            return false;
        }
        keep(step);
        return true;
    }

    @Override
    public synchronized List<Meeting> of(
            GroupId group, Instant from, @Nullable Instant until, @Nullable Position after, int limit) {
        return inOrder(each -> each.group().equals(group), from, until, after, limit);
    }

    @Override
    public synchronized List<Meeting> at(
            String centre, Instant from, Instant until, @Nullable Position after, int limit) {
        return inOrder(each -> each.centre().equals(centre), from, until, after, limit);
    }

    private List<Meeting> inOrder(
            Predicate<Meeting> whose, Instant from, @Nullable Instant until, @Nullable Position after, int limit) {
        return saved.values().stream()
                .filter(whose)
                .filter(each -> each.plan().end().isAfter(from))
                .filter(each -> until == null || each.plan().start().isBefore(until))
                .sorted(Comparator.comparing((Meeting each) -> each.plan().start())
                        .thenComparing(each -> each.id().toString()))
                .filter(each -> after == null
                        || each.plan().start().isAfter(after.start())
                        || (each.plan().start().equals(after.start())
                                && each.id().toString().compareTo(after.id().toString()) > 0))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Meeting> planned(Collection<GroupId> groups, Instant now) {
        return inOrder(
                each -> groups.contains(each.group()) && each.state() == MeetingState.PLANNED,
                now,
                null,
                null,
                Integer.MAX_VALUE);
    }

    @Override
    public synchronized void answered(MeetingId id, long asked) {
        waiting.computeIfPresent(id, (_, open) -> open.asked() == asked ? null : open);
    }

    @Override
    public synchronized List<Meeting> waitingForRooms(Instant since, int most) {
        return waiting.entrySet().stream()
                .filter(each -> !each.getValue().since().isAfter(since))
                .map(each -> saved.get(each.getKey()))
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void repeatAboutRoom(Meeting meeting, Instant now) {
        waiting.computeIfPresent(meeting.id(), (_, open) -> new Waiting(open.asked(), now));
    }

    @Override
    public synchronized List<Meeting> everywhere(Instant from, Instant until, @Nullable Position after, int limit) {
        return inOrder(_ -> true, from, until, after, limit);
    }

    @Override
    public synchronized List<Meeting> withFilesEndedBefore(Instant time, int most) {
        return saved.values().stream()
                .filter(meeting ->
                        !meeting.files().isEmpty() && meeting.plan().end().isBefore(time))
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.plan().end())
                        .thenComparing(meeting -> meeting.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void told(Meeting meeting) {
        if (meeting.equals(saved.get(meeting.id()))) {
            untold.remove(meeting.id());
            saved.put(
                    meeting.id(),
                    new Meeting(
                            meeting.id(),
                            meeting.group(),
                            meeting.centre(),
                            meeting.zone(),
                            meeting.part(),
                            meeting.plan(),
                            meeting.state(),
                            meeting.reason(),
                            meeting.agenda(),
                            meeting.notes(),
                            meeting.documents(),
                            meeting.files(),
                            meeting.attendance(),
                            meeting.asked(),
                            null,
                            true,
                            meeting.changed(),
                            meeting.revision()));
        }
    }

    @Override
    public synchronized List<Meeting> untold(Instant since, int most) {
        return untold.entrySet().stream()
                .filter(each -> !each.getValue().isAfter(since))
                .sorted(Map.Entry.comparingByValue())
                .map(each -> saved.get(each.getKey()))
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void lookedAt(Meeting meeting, Instant now) {
        untold.computeIfPresent(meeting.id(), (_, _) -> now);
    }
}
