@NullMarked
package pl.krakow.centra.booking.reservation;

import org.jspecify.annotations.NullMarked;
