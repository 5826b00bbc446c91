/**
 * Opportunities in MongoDB: one document each, with what waits to be told of it. Dates are kept as text, which sorts
 * alike on every store.
 */
@NullMarked
package pl.krakow.centra.volunteering.opportunities.mongo;

import org.jspecify.annotations.NullMarked;
