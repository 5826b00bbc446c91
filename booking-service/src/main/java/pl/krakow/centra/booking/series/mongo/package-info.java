/** Series in MongoDB: one document each, with the act that is under way. */
@NullMarked
package pl.krakow.centra.booking.series.mongo;

import org.jspecify.annotations.NullMarked;
