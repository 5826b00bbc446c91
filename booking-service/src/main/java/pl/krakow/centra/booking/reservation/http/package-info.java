/** Bookings over HTTP: requests in, views and problems out. */
@NullMarked
package pl.krakow.centra.booking.reservation.http;

import org.jspecify.annotations.NullMarked;
