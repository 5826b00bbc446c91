/**
 * The day sheet and what may be written on it. Whatever happens around it (parallel requests, retries, crashes), a
 * saved sheet never holds two confirmed bookings whose claims overlap.
 */
@NullMarked
package pl.krakow.centra.booking.reservation.domain;

import org.jspecify.annotations.NullMarked;
