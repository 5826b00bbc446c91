package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Mentors in a map, under the same contract as in a store. */
public class InMemoryMentors implements Mentors {

    private final Map<MentorId, Mentor> saved = new HashMap<>();

    @Override
    public synchronized boolean add(Mentor mentor) {
        return withAccount(mentor.centre(), mentor.subject()).isEmpty()
                && saved.putIfAbsent(mentor.id(), mentor) == null;
    }

    @Override
    public synchronized Optional<Mentor> find(String centre, MentorId id) {
        return Optional.ofNullable(saved.get(id)).filter(each -> each.centre().equals(centre));
    }

    @Override
    public synchronized Optional<Mentor> withAccount(String centre, String subject) {
        return ofSubject(subject).stream()
                .filter(each -> each.centre().equals(centre))
                .findFirst();
    }

    @Override
    public synchronized List<Mentor> ofSubject(String subject) {
        return saved.values().stream()
                .filter(each -> each.subject().equals(subject))
                .toList();
    }

    @Override
    public synchronized boolean save(Mentor next) {
        if (!mayOverwrite(saved.get(next.id()), next)) {
            return false;
        }
        saved.put(next.id(), next);
        return true;
    }

    /** The guard against promising a place twice, as in a store. */
    protected boolean mayOverwrite(@Nullable Mentor stored, Mentor next) {
        return stored != null && stored.revision() == next.revision() - 1;
    }

    @Override
    public synchronized List<Mentor> of(String centre) {
        return saved.values().stream()
                .filter(each -> each.centre().equals(centre))
                .sorted(Comparator.comparing(each -> each.profile().name()))
                .toList();
    }

    @Override
    public synchronized List<Mentor> due(Instant now, int most) {
        return saved.values().stream()
                .filter(each -> each.due().filter(due -> !due.isAfter(now)).isPresent())
                .limit(most)
                .toList();
    }
}
