/** Races of everything that claims a room's time, two kinds of claims at a time, in this process and on the real store. */
@NullMarked
package pl.krakow.centra.booking.races;

import org.jspecify.annotations.NullMarked;
