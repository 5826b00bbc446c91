@NullMarked
package pl.krakow.centra.booking.calendars;

import org.jspecify.annotations.NullMarked;
