/** What other services may know of closures. */
@NullMarked
package pl.krakow.centra.booking.closures.kafka;

import org.jspecify.annotations.NullMarked;
