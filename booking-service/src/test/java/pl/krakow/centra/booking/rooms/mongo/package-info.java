@NullMarked
package pl.krakow.centra.booking.rooms.mongo;

import org.jspecify.annotations.NullMarked;
