/** What belongs to the person who asks: bookings, what they wait for, those they act for, calendars, letters. */
@NullMarked
package pl.krakow.centra.sites.api.my;

import org.jspecify.annotations.NullMarked;
