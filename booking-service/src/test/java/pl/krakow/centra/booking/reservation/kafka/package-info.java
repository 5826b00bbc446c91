@NullMarked
package pl.krakow.centra.booking.reservation.kafka;

import org.jspecify.annotations.NullMarked;
