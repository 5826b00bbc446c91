/** What events say about their rooms, and what they are told. */
@NullMarked
package pl.krakow.centra.booking.roomrequests.kafka;

import org.jspecify.annotations.NullMarked;
