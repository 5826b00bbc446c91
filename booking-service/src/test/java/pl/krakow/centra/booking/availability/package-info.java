@NullMarked
package pl.krakow.centra.booking.availability;

import org.jspecify.annotations.NullMarked;
