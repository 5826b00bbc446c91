package pl.krakow.centra.events.groups.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Groups in a map, under the same contract as in a store. */
public class InMemoryWorkingGroups implements WorkingGroups {

    private static final Duration SWEPT_AFTER = Duration.ofSeconds(30);

    private final Map<GroupId, WorkingGroup> saved = new HashMap<>();
    private final Map<GroupId, List<Notice>> notices = new HashMap<>();
    private final Map<GroupId, Instant> pending = new HashMap<>();

    @Override
    public synchronized boolean add(GroupStep.Done begun) {
        return saved.putIfAbsent(begun.group().id(), begun.group()) == null;
    }

    @Override
    public synchronized Optional<WorkingGroup> find(String centre, GroupId id) {
        return Optional.ofNullable(saved.get(id)).filter(group -> group.centre().equals(centre));
    }

    @Override
    public synchronized List<WorkingGroup> find(Collection<GroupId> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(saved.get(id)).stream())
                .toList();
    }

    @Override
    public synchronized boolean save(GroupStep.Done step) {
        var group = step.group();
        if (!mayOverwrite(saved.get(group.id()), group)) {
            return false;
        }
        saved.put(group.id(), group);
        notices.computeIfAbsent(group.id(), _ -> new ArrayList<>()).addAll(step.notices());
        if (!step.notices().isEmpty() || group.clearing()) {
            pending.put(group.id(), step.at());
        }
        return true;
    }

    /** The guard against giving a place twice, as in a store: nobody has saved the group since it was loaded. */
    protected boolean mayOverwrite(@Nullable WorkingGroup stored, WorkingGroup next) {
        return stored != null && stored.revision() == next.revision() - 1;
    }

    @Override
    public synchronized List<WorkingGroup> list(
            String centre, Set<GroupState> states, boolean openOnly, @Nullable Position after, int limit) {
        return all(group -> group.centre().equals(centre)
                        && states.contains(group.state())
                        && (!openOnly || group.about().joining().isOpen()))
                .stream()
                .sorted(Comparator.comparing(
                                (WorkingGroup group) -> position(group).name())
                        .thenComparing(group -> group.id().toString()))
                .filter(group -> after == null || isAfter(position(group), after))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(Position one, Position other) {
        int order = one.name().compareTo(other.name());
        return order > 0
                || (order == 0 && one.id().toString().compareTo(other.id().toString()) > 0);
    }

    @Override
    public Position position(WorkingGroup group) {
        return new Position(group.about().name().pl().replace('Ł', 'M').toLowerCase(Locale.ROOT), group.id());
    }

    @Override
    public synchronized List<WorkingGroup> ofSubject(String subject) {
        return withMember(each -> each.isOf(subject));
    }

    @Override
    public synchronized List<WorkingGroup> ofAddress(String email) {
        return withMember(each -> email.equalsIgnoreCase(each.who().email()));
    }

    @Override
    public synchronized List<WorkingGroup> withSomebodyGoneBefore(LocalDate day, int most) {
        return withMember(each -> each.wentBefore(day)).stream().limit(most).toList();
    }

    @Override
    public synchronized Optional<WorkingGroup> byLink(String hash) {
        return withMember(each -> hash.equals(each.link())).stream().findFirst();
    }

    @Override
    public synchronized Optional<WorkingGroup> byFeed(String hash) {
        return withMember(each -> hash.equals(each.feed())).stream().findFirst();
    }

    private List<WorkingGroup> withMember(Predicate<Membership> whose) {
        return all(group -> group.members().stream().anyMatch(whose));
    }

    private List<WorkingGroup> all(Predicate<WorkingGroup> wanted) {
        return saved.values().stream().filter(wanted).toList();
    }

    @Override
    public synchronized List<Notice> notices(GroupId group) {
        return List.copyOf(notices.getOrDefault(group, List.of()));
    }

    @Override
    public synchronized void posted(GroupId group, Collection<Notice> posted) {
        var left = notices.computeIfAbsent(group, _ -> new ArrayList<>());
        left.removeAll(posted);
        var found = saved.get(group);
        if (left.isEmpty() && found != null && !found.clearing()) {
            pending.remove(group);
        }
    }

    @Override
    public synchronized List<WorkingGroup> due(Instant now, int most) {
        return all(group -> group.due().filter(due -> !due.isAfter(now)).isPresent()
                        || Optional.ofNullable(pending.get(group.id()))
                                .filter(since -> !since.isAfter(now.minus(SWEPT_AFTER)))
                                .isPresent())
                .stream()
                .limit(most)
                .toList();
    }
}
