/**
 * What a centre holds rooms for itself: events, advisers' hours and appointments, meetings of working groups. A booking tells
 * nobody what it is for; here the centre's staff find out.
 */
@NullMarked
package pl.krakow.centra.events.ownuses;

import org.jspecify.annotations.NullMarked;
