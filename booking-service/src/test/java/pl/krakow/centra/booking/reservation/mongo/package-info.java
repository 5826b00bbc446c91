@NullMarked
package pl.krakow.centra.booking.reservation.mongo;

import org.jspecify.annotations.NullMarked;
