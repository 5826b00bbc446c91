@NullMarked
package pl.krakow.centra.booking.rooms.http;

import org.jspecify.annotations.NullMarked;
