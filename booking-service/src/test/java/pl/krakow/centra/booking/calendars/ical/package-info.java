@NullMarked
package pl.krakow.centra.booking.calendars.ical;

import org.jspecify.annotations.NullMarked;
