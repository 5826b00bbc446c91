/** What other services may know of rooms, of when they are open and of when they are closed. */
@NullMarked
package pl.krakow.centra.booking.rooms.kafka;

import org.jspecify.annotations.NullMarked;
