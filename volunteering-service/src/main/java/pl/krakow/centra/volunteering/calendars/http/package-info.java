/** A volunteer's feed over HTTP, and the feed for whoever holds its token. */
@NullMarked
package pl.krakow.centra.volunteering.calendars.http;

import org.jspecify.annotations.NullMarked;
