package pl.krakow.centra.events.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Mentorships in a map, under the same contract as in a store. */
public class InMemoryMentorships implements Mentorships {

    private static final Duration SWEPT_AFTER = Duration.ofSeconds(30);

    private final Map<MentorshipId, Mentorship> saved = new HashMap<>();
    private final Map<MentorshipId, List<Notice>> notices = new HashMap<>();
    private final Map<MentorshipId, Instant> pending = new HashMap<>();

    @Override
    public synchronized boolean add(MentorshipStep.Done applied) {
        if (saved.containsKey(applied.mentorship().id())) {
            return false;
        }
        keep(applied);
        return true;
    }

    private void keep(MentorshipStep.Done step) {
        var mentorship = step.mentorship();
        saved.put(mentorship.id(), mentorship);
        notices.computeIfAbsent(mentorship.id(), _ -> new ArrayList<>()).addAll(step.notices());
        if (!step.notices().isEmpty() || !mentorship.releasing().isEmpty()) {
            pending.put(mentorship.id(), step.at());
        }
    }

    @Override
    public synchronized Optional<Mentorship> find(String centre, MentorshipId id) {
        return Optional.ofNullable(saved.get(id)).filter(each -> each.centre().equals(centre));
    }

    @Override
    public synchronized boolean save(MentorshipStep.Done step) {
        var stored = saved.get(step.mentorship().id());
        if (stored == null || stored.revision() != step.mentorship().revision() - 1) {
            return false;
        }
        keep(step);
        return true;
    }

    @Override
    public synchronized List<Mentorship> list(
            String centre, MentorshipState state, @Nullable Position after, int limit) {
        return all(each -> each.centre().equals(centre) && each.state() == state).stream()
                .sorted(Comparator.comparing(Mentorship::appliedAt)
                        .thenComparing(each -> each.id().toString()))
                .filter(each -> after == null
                        || each.appliedAt().isAfter(after.appliedAt())
                        || (each.appliedAt().equals(after.appliedAt())
                                && each.id().toString().compareTo(after.id().toString()) > 0))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Mentorship> ofSubject(String subject) {
        return all(each -> each.sideOf(subject).isPresent() || each.wasLeftBy(subject));
    }

    @Override
    public synchronized List<Notice> notices(MentorshipId id) {
        return List.copyOf(notices.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized void posted(MentorshipId id, Collection<Notice> posted) {
        var left = notices.computeIfAbsent(id, _ -> new ArrayList<>());
        left.removeAll(posted);
        var found = saved.get(id);
        if (left.isEmpty() && found != null && found.releasing().isEmpty()) {
            pending.remove(id);
        }
    }

    @Override
    public synchronized List<Mentorship> due(Instant now, int most) {
        return all(each -> each.due().filter(due -> !due.isAfter(now)).isPresent()
                        || Optional.ofNullable(pending.get(each.id()))
                                .filter(since -> !since.isAfter(now.minus(SWEPT_AFTER)))
                                .isPresent())
                .stream()
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Mentorship> endedBefore(Instant moment, int most) {
        return all(each -> {
                    var closing = each.closing();
                    return closing != null
                            && closing.at().isBefore(moment)
                            && !each.applicant().name().isEmpty();
                })
                .stream()
                .limit(most)
                .toList();
    }

    private List<Mentorship> all(Predicate<Mentorship> wanted) {
        return saved.values().stream().filter(wanted).toList();
    }
}
