/** Lends the rooms of every centre: what is free, who asked, who decided. */
@NullMarked
package pl.krakow.centra.booking;

import org.jspecify.annotations.NullMarked;
