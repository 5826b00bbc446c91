package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Everybody the centres work for. */
public interface Beneficiaries {

    Optional<Beneficiary> find(BeneficiaryId id);

    /**
     * Adds a new beneficiary together with its event.
     *
     * @return false when one with that id is there already; then nothing was written
     */
    boolean add(BeneficiaryRegistered registered);

    /** Those a person acts for, in the order of registration, beginning after the given place. */
    List<Beneficiary> representedBy(String subject, @Nullable Position after, int limit);

    /** A place in the order of registration. */
    record Position(Instant registeredAt, UUID id) {}
}
