package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/** Beneficiaries in a map. Remembers what was announced. */
public final class InMemoryBeneficiaries implements Beneficiaries {

    private static final Comparator<Beneficiary> BY_REGISTRATION = Comparator.comparing(
                    (Beneficiary one) -> one.registration().at())
            .thenComparing(one -> one.id().value());
    private static final Comparator<Beneficiary> BY_NAME = Comparator.comparing(
                    (Beneficiary one) -> one.normalisedName().key())
            .thenComparing(one -> one.id().value());

    private final Map<BeneficiaryId, Beneficiary> all = new ConcurrentHashMap<>();
    private final List<BeneficiaryNews> announced = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Beneficiary> find(BeneficiaryId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Beneficiary> findAll(Collection<BeneficiaryId> ids) {
        return all.values().stream().filter(one -> ids.contains(one.id())).toList();
    }

    @Override
    public List<Beneficiary> concerning(String subject) {
        return all.values().stream()
                .filter(one -> one.concerns(subject))
                .sorted(BY_REGISTRATION)
                .toList();
    }

    @Override
    public boolean add(Beneficiary registered) {
        boolean added = all.putIfAbsent(registered.id(), registered) == null;
        if (added) {
            announced.add(new BeneficiaryNews.Registered(registered));
        }
        return added;
    }

    @Override
    public boolean save(Change.Made change) {
        var after = change.beneficiary();
        var kept = all.computeIfPresent(
                after.id(), (_, before) -> before.revision() == after.revision() - 1 ? after : before);
        boolean saved = after.equals(kept);
        if (saved) {
            announced.addAll(change.news());
        }
        return saved;
    }

    @Override
    public List<Beneficiary> representedBy(String subject, @Nullable Position after, int limit) {
        return all.values().stream()
                .filter(one -> one.isRepresentedBy(subject) && one.merge() == null)
                .filter(one -> after == null
                        || isLater(one.registration().at(), one.id().value(), after.registeredAt(), after.id()))
                .sorted(BY_REGISTRATION)
                .limit(limit)
                .toList();
    }

    private static <K extends Comparable<K>> boolean isLater(K key, UUID id, K otherKey, UUID otherId) {
        int byKey = key.compareTo(otherKey);
        return byKey > 0 || (byKey == 0 && id.compareTo(otherId) > 0);
    }

    @Override
    public Optional<Beneficiary> inviting(String codeHash) {
        return all.values().stream()
                .filter(one -> one.invitations().stream()
                        .anyMatch(invitation -> invitation.codeHash().equals(codeHash)))
                .findFirst();
    }

    @Override
    public List<Beneficiary> search(BeneficiarySearch search, @Nullable Name after, int limit) {
        return all.values().stream()
                .filter(search::matches)
                .filter(one -> after == null
                        || isLater(one.normalisedName().key(), one.id().value(), after.key(), after.id()))
                .sorted(BY_NAME)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Beneficiary> resembling(Beneficiary beneficiary) {
        return all.values().stream().filter(beneficiary::mayBe).sorted(BY_NAME).toList();
    }

    @Override
    public List<Beneficiary> unsettledMerges(int limit) {
        return all.values().stream()
                .filter(one -> one.merge() instanceof Merge merge && !merge.settled())
                .sorted(BY_REGISTRATION)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Beneficiary> withContactsUntouchedSince(Instant then, int limit) {
        return all.values().stream()
                .filter(one -> one.profile().responsiblePeople().stream()
                        .anyMatch(each -> each.phone() != null || each.email() != null))
                .filter(one -> one.history().getLast().at().isBefore(then))
                .sorted(BY_REGISTRATION)
                .limit(limit)
                .toList();
    }

    public List<BeneficiaryNews> announced() {
        return List.copyOf(announced);
    }
}
