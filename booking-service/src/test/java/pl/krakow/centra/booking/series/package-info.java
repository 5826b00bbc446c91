@NullMarked
package pl.krakow.centra.booking.series;

import org.jspecify.annotations.NullMarked;
