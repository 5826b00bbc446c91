/** The API of series. */
@NullMarked
package pl.krakow.centra.booking.series.http;

import org.jspecify.annotations.NullMarked;
