/** Writes calendars as RFC 5545 and RFC 7986 ask for, with ical4j. */
@NullMarked
package pl.krakow.centra.booking.calendars.ical;

import org.jspecify.annotations.NullMarked;
