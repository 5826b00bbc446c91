/** What stands in a calendar and who may fetch one. Plain Java. */
@NullMarked
package pl.krakow.centra.booking.calendars.domain;

import org.jspecify.annotations.NullMarked;
