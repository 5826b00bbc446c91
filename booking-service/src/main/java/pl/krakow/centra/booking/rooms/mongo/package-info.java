/** Rooms, hours, stock and pictures in MongoDB, and their import from the file a centre opens with. */
@NullMarked
package pl.krakow.centra.booking.rooms.mongo;

import org.jspecify.annotations.NullMarked;
