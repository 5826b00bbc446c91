/** Asking booking-service for rooms, and hearing its answers. */
@NullMarked
package pl.krakow.centra.events.rooms.kafka;

import org.jspecify.annotations.NullMarked;
