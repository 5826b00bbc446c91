package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * What may be known outside about a group's way to a registered association.
 *
 * @param beneficiaryId the group
 */
public record IncubationFacts(UUID pathId, String centre, UUID beneficiaryId) {}
