/**
 * Agreements of volunteers and organisations, and what else the law asks before and during the work: who insures, who consents,
 * what is checked. Work that may not go on without a paper doesn't; see {@link pl.krakow.centra.volunteering.placements.domain.StartGate}.
 */
@NullMarked
package pl.krakow.centra.volunteering.agreements;

import org.jspecify.annotations.NullMarked;
