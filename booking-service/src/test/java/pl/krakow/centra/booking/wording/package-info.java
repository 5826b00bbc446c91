@NullMarked
package pl.krakow.centra.booking.wording;

import org.jspecify.annotations.NullMarked;
