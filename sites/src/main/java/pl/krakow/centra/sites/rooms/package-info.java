/** Rooms as pages show them: what they are, how their day is used, when one could come. */
@NullMarked
package pl.krakow.centra.sites.rooms;

import org.jspecify.annotations.NullMarked;
