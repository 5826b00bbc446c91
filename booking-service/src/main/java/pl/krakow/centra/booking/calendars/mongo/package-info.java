/** Subscriptions in MongoDB; of a token only its hash. */
@NullMarked
package pl.krakow.centra.booking.calendars.mongo;

import org.jspecify.annotations.NullMarked;
