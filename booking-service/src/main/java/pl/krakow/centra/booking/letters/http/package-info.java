/** People say where letters go, and which. */
@NullMarked
package pl.krakow.centra.booking.letters.http;

import org.jspecify.annotations.NullMarked;
