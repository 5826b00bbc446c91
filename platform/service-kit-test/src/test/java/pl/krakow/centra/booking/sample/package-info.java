@NullMarked
package pl.krakow.centra.booking.sample;

import org.jspecify.annotations.NullMarked;
