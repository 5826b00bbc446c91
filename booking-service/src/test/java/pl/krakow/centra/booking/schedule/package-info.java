@NullMarked
package pl.krakow.centra.booking.schedule;

import org.jspecify.annotations.NullMarked;
