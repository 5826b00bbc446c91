@NullMarked
package pl.krakow.centra.booking.calendars.domain;

import org.jspecify.annotations.NullMarked;
