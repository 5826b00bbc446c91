@NullMarked
package pl.krakow.centra.booking.letters;

import org.jspecify.annotations.NullMarked;
