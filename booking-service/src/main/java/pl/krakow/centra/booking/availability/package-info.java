/** Shows everybody what is free and why the rest is not. Shows only: the day sheet decides when somebody books. */
@NullMarked
package pl.krakow.centra.booking.availability;

import org.jspecify.annotations.NullMarked;
