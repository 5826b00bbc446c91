@NullMarked
package pl.krakow.centra.booking.seasons;

import org.jspecify.annotations.NullMarked;
