@NullMarked
package pl.krakow.centra.booking.closures;

import org.jspecify.annotations.NullMarked;
