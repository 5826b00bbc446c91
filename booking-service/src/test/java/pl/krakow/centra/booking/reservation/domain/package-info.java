@NullMarked
package pl.krakow.centra.booking.reservation.domain;

import org.jspecify.annotations.NullMarked;
