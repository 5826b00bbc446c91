/** Paths, their templates and bookings heard of in MongoDB. */
@NullMarked
package pl.krakow.centra.events.incubation.mongo;

import org.jspecify.annotations.NullMarked;
