/** Versions of regulations. Plain Java. */
@NullMarked
package pl.krakow.centra.booking.regulations.domain;

import org.jspecify.annotations.NullMarked;
