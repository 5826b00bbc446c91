/** A booking with its history and everything that can be done to it; new ones, series, the waiting list. */
@NullMarked
package pl.krakow.centra.sites.staff.bookings;

import org.jspecify.annotations.NullMarked;
