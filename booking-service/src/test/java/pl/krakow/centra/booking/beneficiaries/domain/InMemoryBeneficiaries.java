package pl.krakow.centra.booking.beneficiaries.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/** Beneficiaries in a map. Remembers what was announced. */
public final class InMemoryBeneficiaries implements Beneficiaries {

    private static final Comparator<Beneficiary> BY_REGISTRATION = Comparator.comparing(Beneficiary::registeredAt)
            .thenComparing(one -> one.id().value());

    private final Map<BeneficiaryId, Beneficiary> all = new ConcurrentHashMap<>();
    private final List<BeneficiaryRegistered> announced = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Beneficiary> find(BeneficiaryId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean add(BeneficiaryRegistered registered) {
        boolean added = all.putIfAbsent(registered.beneficiary().id(), registered.beneficiary()) == null;
        if (added) {
            announced.add(registered);
        }
        return added;
    }

    @Override
    public List<Beneficiary> representedBy(String subject, @Nullable Position after, int limit) {
        return all.values().stream()
                .filter(one -> one.isRepresentedBy(subject))
                .filter(one -> after == null || isLater(one, after))
                .sorted(BY_REGISTRATION)
                .limit(limit)
                .toList();
    }

    private static boolean isLater(Beneficiary one, Position place) {
        int byTime = one.registeredAt().compareTo(place.registeredAt());
        return byTime > 0 || byTime == 0 && one.id().value().compareTo(place.id()) > 0;
    }

    public List<BeneficiaryRegistered> announced() {
        return List.copyOf(announced);
    }
}
