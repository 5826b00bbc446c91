/** Rooms, hours and equipment over HTTP: public to read, the coordinator's to change. */
@NullMarked
package pl.krakow.centra.booking.rooms.http;

import org.jspecify.annotations.NullMarked;
