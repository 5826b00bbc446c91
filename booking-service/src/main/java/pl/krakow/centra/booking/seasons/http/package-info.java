/** Seasons and wishes over HTTP. */
@NullMarked
package pl.krakow.centra.booking.seasons.http;

import org.jspecify.annotations.NullMarked;
