@NullMarked
package pl.krakow.centra.booking.privacy;

import org.jspecify.annotations.NullMarked;
