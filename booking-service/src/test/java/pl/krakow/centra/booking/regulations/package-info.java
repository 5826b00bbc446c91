@NullMarked
package pl.krakow.centra.booking.regulations;

import org.jspecify.annotations.NullMarked;
