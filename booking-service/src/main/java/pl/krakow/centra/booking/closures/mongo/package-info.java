/** Closures in MongoDB, one document each. */
@NullMarked
package pl.krakow.centra.booking.closures.mongo;

import org.jspecify.annotations.NullMarked;
