/**
 * Rooms for the events of the centre's own programme, asked for and answered over Kafka. For each request there is at
 * most one live booking, and it is what the event asked for last, or what it had before if that was refused; whatever is
 * repeated, comes late or dies half-way.
 */
@NullMarked
package pl.krakow.centra.booking.roomrequests;

import org.jspecify.annotations.NullMarked;
