/** Subscriptions for those who are signed in; feeds for whoever holds the token. */
@NullMarked
package pl.krakow.centra.booking.calendars.http;

import org.jspecify.annotations.NullMarked;
