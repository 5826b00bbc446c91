@NullMarked
package pl.krakow.centra.booking.rooms.kafka;

import org.jspecify.annotations.NullMarked;
