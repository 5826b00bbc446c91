/**
 * Closing a centre, rooms or hours for a time: what it hits, what is decided on each booking hit, and opening again. The
 * day sheets keep everybody out; this package makes sure that every sheet concerned knows, and that no booking is
 * forgotten.
 */
@NullMarked
package pl.krakow.centra.booking.closures;

import org.jspecify.annotations.NullMarked;
