/**
 * Seasonal rounds: organisations wish, the centre allocates, the coordinator adjusts, and what is published becomes
 * bookings through the same door as any other.
 */
@NullMarked
package pl.krakow.centra.booking.seasons;

import org.jspecify.annotations.NullMarked;
