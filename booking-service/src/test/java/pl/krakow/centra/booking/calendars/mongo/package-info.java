@NullMarked
package pl.krakow.centra.booking.calendars.mongo;

import org.jspecify.annotations.NullMarked;
