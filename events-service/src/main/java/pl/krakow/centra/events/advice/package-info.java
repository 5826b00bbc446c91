/**
 * Advice: advisers, the hours in which they see people, and appointments. An adviser's time and a room that an appointment
 * needs are claimed in one act, seen as pending until the room is granted; neither is ever promised twice.
 */
@NullMarked
package pl.krakow.centra.events.advice;

import org.jspecify.annotations.NullMarked;
