/**
 * Bookings that repeat. A series is a plan in local time; each of its occurrences is an ordinary booking on its day
 * sheet, placed, moved and cancelled through the same door as any other. What an act on a whole series promises (all or
 * nothing, or what is free) holds though others book at the same time and though the process dies in the middle.
 */
@NullMarked
package pl.krakow.centra.booking.series;

import org.jspecify.annotations.NullMarked;
