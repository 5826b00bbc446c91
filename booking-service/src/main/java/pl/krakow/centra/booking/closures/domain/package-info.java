/** What a closure is and what follows from it, in plain Java. */
@NullMarked
package pl.krakow.centra.booking.closures.domain;

import org.jspecify.annotations.NullMarked;
