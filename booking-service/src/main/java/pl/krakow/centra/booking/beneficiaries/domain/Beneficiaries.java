package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Everybody the centres work for. */
public interface Beneficiaries {

    /** The one under this id as it is, also when it was merged into another or erased. */
    Optional<Beneficiary> find(BeneficiaryId id);

    /** Those of these that are there, in no order. */
    List<Beneficiary> findAll(Collection<BeneficiaryId> ids);

    /** Every one that {@link Beneficiary#concerns} that person, also merged and erased ones, in the order of registration. */
    List<Beneficiary> concerning(String subject);

    /** The one that stands for this id: itself, or the survivor of all merges. */
    default Optional<Beneficiary> current(BeneficiaryId id) {
        var seen = new HashSet<BeneficiaryId>();
        var found = find(id);
        while (found.isPresent() && found.get().merge() instanceof Merge merge && seen.add(merge.into())) {
            found = find(merge.into());
        }
        return found;
    }

    /** Every id that means the same beneficiary as this one, this one included: what lists and counts look for. */
    default Set<BeneficiaryId> ids(BeneficiaryId id) {
        return Stream.concat(
                        Stream.of(id),
                        current(id).map(Beneficiary::ids).stream().flatMap(Set::stream))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person acts for the beneficiary, or for the one that stands for it now. */
    default boolean isRepresentedBy(BeneficiaryId id, String subject) {
        return current(id).filter(known -> known.isRepresentedBy(subject)).isPresent();
    }

    /**
     * Adds a new beneficiary and tells of it.
     *
     * @return false when one with that id is there already; then nothing was written
     */
    boolean add(Beneficiary registered);

    /**
     * Saves a change and its news in one write.
     *
     * @return false when somebody saved this beneficiary since it was loaded; then nothing was written
     */
    boolean save(Change.Made change);

    /** Those a person acts for, merged ones left out, in the order of registration, beginning after the given place. */
    List<Beneficiary> representedBy(String subject, @Nullable Position after, int limit);

    /** The one with this open or used-up invitation. */
    Optional<Beneficiary> inviting(String codeHash);

    /** Those that match, by normalised name and then id, beginning after the given place. */
    List<Beneficiary> search(BeneficiarySearch search, @Nullable Name after, int limit);

    /** Live ones that share a register number or a telling word of the name with this one; some of them may be it. */
    List<Beneficiary> resembling(Beneficiary beneficiary);

    /** Duplicates whose survivor hasn't taken over yet. */
    List<Beneficiary> unsettledMerges(int limit);

    /** Live informal groups with somebody to reach that nothing has happened to since then. */
    List<Beneficiary> withContactsUntouchedSince(Instant then, int limit);

    /** A place in the order of registration. */
    record Position(Instant registeredAt, UUID id) {}

    /** A place in the order of names. */
    record Name(String key, UUID id) {}
}
