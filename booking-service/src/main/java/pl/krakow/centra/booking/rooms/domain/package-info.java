/**
 * What a centre lends and when it is open, in plain Java. The rules that vary (lengths, buffers, hours, holidays) are
 * values here; nothing in this package knows a particular centre.
 */
@NullMarked
package pl.krakow.centra.booking.rooms.domain;

import org.jspecify.annotations.NullMarked;
