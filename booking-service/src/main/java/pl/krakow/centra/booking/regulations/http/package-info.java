/** Regulations over HTTP. */
@NullMarked
package pl.krakow.centra.booking.regulations.http;

import org.jspecify.annotations.NullMarked;
