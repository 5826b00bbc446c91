@NullMarked
package pl.krakow.centra.booking.reservation.http;

import org.jspecify.annotations.NullMarked;
