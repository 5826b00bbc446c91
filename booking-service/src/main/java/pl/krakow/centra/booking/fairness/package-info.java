/**
 * Sees to it that everybody gets a share: quotas, movable equipment, and what follows from rooms kept for nobody. An act
 * claims its share in the ledgers first, in a fixed order, is then decided on its day sheet, and settles or gives back;
 * what a crash leaves, {@link SweepLedgers} settles.
 */
@NullMarked
package pl.krakow.centra.booking.fairness;

import org.jspecify.annotations.NullMarked;
