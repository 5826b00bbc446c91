package pl.krakow.centra.events.incubation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Paths in a map, under the same contract as in a store. Remembers what was told. */
public class InMemoryIncubationPaths implements IncubationPaths {

    private static final Comparator<PathContents> BY_BEGIN = Comparator.comparing(PathContents::begun)
            .thenComparing(path -> path.id().value());

    private final Map<PathId, PathContents> saved = new LinkedHashMap<>();
    private final List<PathNews> told = new ArrayList<>();

    @Override
    public synchronized Optional<IncubationPath> find(PathId id) {
        return Optional.ofNullable(saved.get(id)).map(IncubationPath::saved);
    }

    @Override
    public synchronized Added add(IncubationPath path) {
        if (saved.containsKey(path.id())) {
            return Added.SAME;
        }
        if (live(path.beneficiary()).isPresent()) {
            return Added.GROUP_IS_LED;
        }
        keep(path);
        return Added.YES;
    }

    @Override
    public synchronized Saved save(IncubationPath path) {
        if (!path.isChanged()) {
            return Saved.YES;
        }
        var before = saved.get(path.id());
        if (before == null || before.revision() != path.revision() - 1) {
            return Saved.TOO_LATE;
        }
        if (path.ending().isEmpty()
                && live(path.beneficiary())
                        .filter(other -> !other.id().equals(path.id()))
                        .isPresent()) {
            return Saved.GROUP_IS_LED;
        }
        keep(path);
        return Saved.YES;
    }

    private void keep(IncubationPath path) {
        saved.put(path.id(), path.contents());
        told.addAll(path.news());
    }

    @Override
    public synchronized Optional<IncubationPath> live(UUID beneficiary) {
        return matching(path -> path.ending() == null && path.beneficiary().equals(beneficiary)).stream()
                .findFirst();
    }

    @Override
    public synchronized List<IncubationPath> live(String centre, int most) {
        return matching(path -> path.ending() == null && path.centre().equals(centre)).stream()
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<IncubationPath> ended(String centre, @Nullable Position after, int limit) {
        return matching(path -> path.ending() != null
                        && path.centre().equals(centre)
                        && (after == null || isBefore(path, after)))
                .reversed()
                .stream()
                .limit(limit)
                .toList();
    }

    private static boolean isBefore(PathContents path, Position place) {
        int order = path.begun().compareTo(place.begun());
        return order < 0 || order == 0 && path.id().value().compareTo(place.id().value()) < 0;
    }

    @Override
    public synchronized List<IncubationPath> followedBy(String subject) {
        return matching(path -> path.members().stream()
                        .anyMatch(member -> member.subject().equals(subject)))
                .reversed();
    }

    @Override
    public synchronized Optional<IncubationPath> byInvitation(String codeHash) {
        return matching(path -> {
                    var invitation = path.invitation();
                    return invitation != null && invitation.codeHash().equals(codeHash);
                })
                .stream()
                .findFirst();
    }

    private List<IncubationPath> matching(Predicate<PathContents> wanted) {
        return saved.values().stream()
                .filter(wanted)
                .sorted(BY_BEGIN)
                .map(IncubationPath::saved)
                .toList();
    }

    public synchronized List<PathNews> told() {
        return List.copyOf(told);
    }
}
