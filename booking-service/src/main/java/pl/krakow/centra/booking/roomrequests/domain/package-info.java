/** What an event asked for, what is booked for it, and what it was told. Plain Java. */
@NullMarked
package pl.krakow.centra.booking.roomrequests.domain;

import org.jspecify.annotations.NullMarked;
