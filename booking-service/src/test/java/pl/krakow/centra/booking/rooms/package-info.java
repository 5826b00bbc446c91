@NullMarked
package pl.krakow.centra.booking.rooms;

import org.jspecify.annotations.NullMarked;
