/**
 * Placing bookings and deciding on them. Every writer goes through {@link OnTheSheet}, so that the day sheet alone says
 * who gets a room.
 */
@NullMarked
package pl.krakow.centra.booking.reservation;

import org.jspecify.annotations.NullMarked;
