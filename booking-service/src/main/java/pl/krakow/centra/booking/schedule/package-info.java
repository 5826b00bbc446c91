/**
 * A centre's schedule as its staff works with it: every room and hour of some days with who is there, in one answer. It reads
 * what the day sheets hold and decides nothing.
 */
@NullMarked
package pl.krakow.centra.booking.schedule;

import org.jspecify.annotations.NullMarked;
