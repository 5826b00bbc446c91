/** Ledgers, rules and lifted sanctions in MongoDB: one document each. */
@NullMarked
package pl.krakow.centra.booking.fairness.mongo;

import org.jspecify.annotations.NullMarked;
