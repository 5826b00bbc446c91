/** The rooms of every centre and the hours at which it lends them: imported once, then data of the store. */
@NullMarked
package pl.krakow.centra.booking.rooms;

import org.jspecify.annotations.NullMarked;
