/** Closures over HTTP, for the coordinator. */
@NullMarked
package pl.krakow.centra.booking.closures.http;

import org.jspecify.annotations.NullMarked;
